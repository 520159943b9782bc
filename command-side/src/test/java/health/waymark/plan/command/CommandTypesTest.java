package health.waymark.plan.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.command.ReviseGoal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class CommandTypesTest {

    @Test
    void listEveryCommandOnTheClassPath() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(PlanCommand.class));
        assertThat(scan.findCandidateComponents("health.waymark"))
                .extracting(BeanDefinition::getBeanClassName)
                .containsExactlyInAnyOrderElementsOf(
                        CommandTypes.ALL.stream().map(Class::getName).toList());
    }

    @Test
    void findACommandByItsName() {
        assertThat(CommandTypes.named("ReviseGoal")).contains(ReviseGoal.class);
        assertThat(CommandTypes.named("reviseGoal")).isEmpty();
    }
}
