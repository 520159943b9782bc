package health.waymark.standalone.openapi;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Most processes are never asked for the API's description: what makes it isn't made before. */
final class MadeWhenAsked implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            var definition = beans.getBeanDefinition(name);
            String factory = definition.getFactoryBeanName();
            if (isSpringdoc(name) || isSpringdoc(factory == null ? definition.getBeanClassName() : factory)) {
                definition.setLazyInit(true);
            }
        }
    }

    private static boolean isSpringdoc(@Nullable String name) {
        return name != null && name.startsWith("org.springdoc.");
    }
}
