/** What people see: pages made on the server from the same queries as the API, without a script. Nothing here decides. */
@NullMarked
package health.waymark.pages.query;

import org.jspecify.annotations.NullMarked;
