package health.waymark.handout.query;

import health.waymark.ledger.query.LedgerAlarm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Raised by a walk that found something, and by what an outsider holds that the ledger can't be brought together with. That
 * something couldn't be handed out is told and raises nothing: it is no reason to take a Waymark out of service.
 */
final class OutsideAlarm implements LedgerAlarm {
    private final Outside outside;

    OutsideAlarm(Outside outside) {
        this.outside = outside;
    }

    @Override
    public boolean isRaised() {
        return outside.lastWalk().map(walk -> walk.finding() != null).orElse(false)
                || outside.targets().stream().anyMatch(TargetView::contradicted);
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        List<TargetView> targets = outside.targets();
        details.put("handOuts", targets.size());
        List<String> failing = targets.stream()
                .filter(target -> target.failure() != null)
                .map(target -> String.valueOf(target.failure()))
                .toList();
        if (!failing.isEmpty()) {
            details.put("notHandedOut", failing);
        }
        outside.lastWalk().ifPresent(walk -> {
            details.put("walkedAt", walk.endedAt().toString());
            details.put("walkFound", walk.finding() == null ? "nothing" : walk.finding());
        });
        return details;
    }
}
