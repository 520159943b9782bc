package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.cli.UsersCommand;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.Users;
import health.waymark.standalone.RunningWaymark;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Who may come in, looked after on pages: a secret is shown once, nobody is locked out for good, all is on record. */
class UsersAndClientsTest {
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*value=\"([^\"]+)\"");

    private final Visitor admin = Visitor.signedInAs("admin");

    @Test
    void aUserIsAddedChangedAndKeptOut() {
        assertThat(page(admin.sent("/operate/users/add", "", "name=Not+a+name&display=Ada+Typed&roles=CLINICIAN")))
                .contains(
                        "Not added yet", "begins with a letter or digit", "value=\"Not a name\"", "value=\"Ada Typed\"")
                .containsPattern("value=\"CLINICIAN\"[^>]*checked");
        assertThat(page(admin.sent("/operate/users/add", "", "name=ada"))).contains("Choose one at least");
        assertThat(page(admin.sent("/operate/users/add", "", "name=admin&roles=CLINICIAN")))
                .contains("already: choose another name");

        String added = page(admin.sent(
                "/operate/users/add",
                "",
                "name=Ada&display=Ada+Typed&credential=LCSW&email=ada@clinic.example&roles=CLINICIAN"));
        String first = secret(added);
        Visitor ada = Visitor.signedIn("ada", first);
        assertThat(page(ada.get("/plans"))).contains("Ada Typed");
        assertThat(page(admin.get("/operate/users")))
                .contains("href=\"/operate/users/ada\"", "Ada Typed", "ada@clinic.example")
                .doesNotContain(first);

        assertThat(page(admin.sent("/operate/users/ada", "/email", "email=nonsense")))
                .contains("An address is like");
        assertThat(page(admin.sent("/operate/users/ada", "/email", "email=typed@clinic.example")))
                .contains("E-mail changed", "typed@clinic.example");
        assertThat(page(ada.get("/plans"))).as("an address ends no session").contains("Ada Typed");

        assertThat(page(admin.sent("/operate/users/ada", "/roles", "roles=CLINICIAN&roles=SUPERVISOR")))
                .contains("Roles changed");
        assertThat(ada.get("/plans").statusCode()).as("other roles do").isEqualTo(302);

        String second = secret(page(admin.sent("/operate/users/ada", "/password", "")));
        assertThat(second).isNotEqualTo(first);
        assertThat(refused("ada", first)).isTrue();
        ada = Visitor.signedIn("ada", second);

        assertThat(page(admin.sent("/operate/users/ada", "/disable", ""))).contains("They are out", "Disabled");
        assertThat(ada.get("/plans").statusCode()).isEqualTo(302);
        assertThat(refused("ada", second)).isTrue();
        assertThat(page(admin.sent("/operate/users/ada", "/enable", ""))).contains("They may sign in again");
        Visitor.signedIn("ada", second);

        assertThat(page(admin.get("/operate/log")))
                .contains("Added user ada as CLINICIAN, person ada", "Changed the e-mail address of user ada")
                .contains("Changed the roles of user ada from CLINICIAN to CLINICIAN, SUPERVISOR")
                .contains("Gave user ada a new password", "Disabled user ada", "Enabled user ada")
                .contains("Example Administrator")
                .doesNotContain(first, second, "ada@clinic.example", "typed@clinic.example");
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(page(admin.sent("/operate/users/admin", "/disable", "")))
                .contains("Nobody could administer any more");
        assertThat(page(admin.sent("/operate/users/admin", "/roles", "roles=CLINICIAN")))
                .contains("Nobody could administer any more");
        assertThat(page(admin.get("/operate"))).contains("Operate");

        String password = secret(page(admin.sent("/operate/users/add", "", "name=deputy&roles=ADMINISTRATOR")));
        Visitor deputy = Visitor.signedIn("deputy", password);
        assertThat(deputy.sent("/operate/users/deputy", "/roles", "roles=COMPLIANCE")
                        .statusCode())
                .as("with another one there is, they may; and are out")
                .isEqualTo(302);
        assertThat(page(admin.sent("/operate/users/admin", "/disable", "")))
                .as("and the other is the last again")
                .contains("Nobody could administer any more");
    }

    @Test
    void anotherOrganisationsPeopleAreNotThere() {
        RunningWaymark.shared()
                .bean(Users.class)
                .add(
                        "northerner",
                        Secrets.hash("northerner"),
                        Set.of(Role.ADMINISTRATOR),
                        new Person("n-1", "North Administrator", null),
                        "north",
                        null);
        assertThat(page(admin.get("/operate/users"))).doesNotContain("northerner");
        assertThat(admin.get("/operate/users/northerner").statusCode()).isEqualTo(404);
        Visitor northerner = Visitor.signedIn("northerner", "northerner");
        assertThat(page(northerner.get("/operate/users")))
                .contains("northerner")
                .doesNotContain("clinician</a>");
        assertThat(page(northerner.get("/operate/clients"))).doesNotContain("clinic-system");
        assertThat(page(northerner.get("/operate/log"))).doesNotContain("Added user");
    }

    @Test
    void aClientIsAddedGetsANewSecretAndIsKeptOut() {
        assertThat(page(admin.sent("/operate/clients/add", "", "id=note-tool"))).contains("Choose one at least");
        assertThat(page(admin.sent("/operate/clients/add", "", "id=note-tool&scopes=everything")))
                .contains("Scopes are commands");
        String first = secret(page(admin.sent("/operate/clients/add", "", "id=Note-Tool&scopes=plans&scopes=metrics")));
        assertThat(Clinic.tokenStatus("note-tool", first)).isEqualTo(200);
        String second = secret(page(admin.sent("/operate/clients/note-tool", "/secret", "")));
        assertThat(Clinic.tokenStatus("note-tool", first)).isEqualTo(401);
        assertThat(Clinic.tokenStatus("note-tool", second)).isEqualTo(200);
        assertThat(page(admin.sent("/operate/clients/note-tool", "/disable", "")))
                .contains("It is out within seconds");
        assertThat(Clinic.tokenStatus("note-tool", second)).isEqualTo(401);
        assertThat(page(admin.sent("/operate/clients/note-tool", "/enable", "")))
                .contains("It may come in again");
        assertThat(page(admin.get("/operate/log")))
                .contains("Added client note-tool with scopes plans, metrics", "Gave client note-tool a new secret")
                .doesNotContain(first, second);
    }

    @Test
    void whatIsDoneAtTheTerminalIsInTheLogToo() {
        var said = new StringWriter();
        int code = new CommandLine(new UsersCommand())
                .setOut(new PrintWriter(said))
                .execute(
                        "add",
                        "typed-in",
                        "--role",
                        "COMPLIANCE",
                        "--waymark.data-dir=" + RunningWaymark.shared().data());
        assertThat(code).as(said.toString()).isZero();
        assertThat(page(admin.get("/operate/log")))
                .contains("Added user typed-in as COMPLIANCE, person typed-in")
                .contains(System.getProperty("user.name") + " at the terminal");
    }

    private static boolean refused(String name, String password) {
        return new Visitor()
                .signIn(name, password)
                .headers()
                .firstValue("location")
                .orElse("")
                .contains("error");
    }

    private static String secret(String page) {
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group(1);
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
