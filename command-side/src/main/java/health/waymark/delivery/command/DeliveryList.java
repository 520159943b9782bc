package health.waymark.delivery.command;

import java.util.List;

/** One page of deliveries; pages count from 0. */
public record DeliveryList(List<DeliveryView> items, long total, int page, int size) {}
