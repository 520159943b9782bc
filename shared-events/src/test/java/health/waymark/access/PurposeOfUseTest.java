package health.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposeOfUseTest {

    @ParameterizedTest
    @CsvSource({
        "CLINICIAN, TREAT",
        "SUPERVISOR, TREAT",
        "COMPLIANCE, HCOMPL",
        "ADMINISTRATOR, HSYSADMIN",
        "COMPLIANCE ADMINISTRATOR, HCOMPL",
        "COMPLIANCE CLINICIAN, TREAT",
        "SUPERVISOR ADMINISTRATOR, TREAT"
    })
    void isWhatTheRolesAreForWhereNobodySays(String roles, PurposeOfUse usual) {
        Set<Role> held = Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        assertThat(PurposeOfUse.usualOf(held)).isEqualTo(usual);
    }
}
