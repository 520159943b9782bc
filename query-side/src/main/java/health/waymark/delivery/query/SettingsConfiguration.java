package health.waymark.delivery.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** People's own settings. */
@Configuration(proxyBeanMethods = false)
@Import(SettingsPage.class)
public class SettingsConfiguration {}
