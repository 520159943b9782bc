package health.waymark.operate.delivery;

import health.waymark.delivery.command.Deliveries;
import health.waymark.operate.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Deliveries, where they are made. */
@Configuration(proxyBeanMethods = false)
@Import(DeliveryPages.class)
public class OperateDeliveries {

    @Bean
    @Order(30)
    Section deliverySection(Deliveries deliveries) {
        return new DeliverySection(deliveries);
    }

    @Bean
    DeliveryWords deliveryWords() {
        return new DeliveryWords();
    }
}
