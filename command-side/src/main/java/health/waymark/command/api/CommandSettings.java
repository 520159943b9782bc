package health.waymark.command.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work a process takes on at once.
 *
 * @param underWay single commands; each holds a thread of the container, of which pages and health need some too
 * @param batches batches, whose lines share their own workers
 */
@ConfigurationProperties("waymark.command")
record CommandSettings(
        @DefaultValue("256") int underWay,
        @DefaultValue("32") int batches) {

    CommandSettings {
        if (underWay < 1 || batches < 1) {
            throw new IllegalArgumentException("waymark.command.under-way and .batches take a number from 1.");
        }
    }
}
