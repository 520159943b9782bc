package health.waymark.handout.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it stands with what was handed out, and with the walks that are held against it: for people, health and meters. */
public final class Outside {
    private final HandingOut handingOut;
    private final HandOuts handOuts;
    private final Errands errands;
    private final NightlyWalk nightly;
    private final Walks walks;

    Outside(HandingOut handingOut, HandOuts handOuts, Errands errands, NightlyWalk nightly, Walks walks) {
        this.handingOut = handingOut;
        this.handOuts = handOuts;
        this.errands = errands;
        this.nightly = nightly;
        this.walks = walks;
    }

    public List<TargetView> targets() {
        return handingOut.targets().stream().map(this::view).toList();
    }

    private TargetView view(Target target) {
        @Nullable HandOut done = handOuts.lastDone(target).orElse(null);
        @Nullable HandOut failed = handOuts.standing(target).orElse(null);
        return new TargetView(
                target.kind().name(),
                target.place(),
                done == null ? null : done.size(),
                done == null ? null : done.at(),
                failed == null ? null : failed.failure(),
                failed == null ? null : failed.at(),
                failed != null && failed.contradicted(),
                errands.due(target.name()).orElse(null));
    }

    /** The last walk that nobody had to ask for and that came to its end. */
    public Optional<Walk> lastWalk() {
        return walks.last();
    }

    /** When the next one is due; empty where none is. */
    public Optional<Instant> nextWalk() {
        return nightly.due();
    }

    Set<Target.Kind> kinds() {
        return handingOut.targets().stream().map(Target::kind).collect(Collectors.toSet());
    }

    long failures(Target.Kind kind) {
        return handingOut.failures(kind);
    }
}
