package health.waymark.operate.delivery;

import health.waymark.delivery.command.DeliveryState;
import health.waymark.delivery.command.DeliveryView;
import health.waymark.reminder.event.Channel;
import java.util.Locale;
import java.util.Map;

/** How deliveries read; templates know it as {@code deliveryWords}. */
public final class DeliveryWords {
    private static final Map<String, String> CAUSES = Map.of(
            "overtaken", "The plan no longer called for it.",
            "handed-over", "The plan was handed to somebody else.",
            "no-address", "Whom it was for had no address any longer.",
            "switched-off", "Whom it was for switched its kind off.",
            "no-channel", "The channel isn't configured any longer.");

    DeliveryWords() {}

    public String state(DeliveryState state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case SENT -> "Sent";
            case DEAD -> "Given up";
            case SUPERSEDED -> "Not needed";
            case DISCARDED -> "Discarded";
        };
    }

    public String style(DeliveryState state) {
        return switch (state) {
            case WAITING -> "busy";
            case SENT -> "well";
            case DEAD -> "ailing";
            case SUPERSEDED, DISCARDED -> "aside";
        };
    }

    /** Such as "Escalated supervisor". */
    public String kind(DeliveryView one) {
        String name = one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public String way(DeliveryView one) {
        return one.channel() == Channel.EMAIL ? "E-mail" : "Webhook";
    }

    public String cause(String code) {
        return CAUSES.getOrDefault(code, code);
    }

    /** Where none of the state is there. */
    public String none(DeliveryState state) {
        return switch (state) {
            case WAITING -> "Nothing waits to be sent";
            case SENT -> "Nothing has been sent yet";
            case DEAD -> "Nothing was given up";
            case SUPERSEDED -> "Nothing became needless";
            case DISCARDED -> "Nothing was discarded";
        };
    }
}
