package health.waymark.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.waymark.eventlog.Operation;
import health.waymark.eventlog.OperatorLog;
import health.waymark.operate.event.CaseloadPrivacySwitched;
import health.waymark.operate.event.OrganisationSetting;
import health.waymark.operate.event.RetentionPeriodSet;
import health.waymark.plan.event.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Organisations' settings. What this process changes holds at once; what another one changes, within a second. */
public final class Organisations {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final OperatorLog log;
    private final Cache<String, OrganisationSettings> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN_FOR).maximumSize(MOST).build();

    public Organisations(OperatorLog log) {
        this.log = log;
    }

    public OrganisationSettings settings(String organisation) {
        return known.get(organisation, asked -> OrganisationSettings.of(log.settings(asked)));
    }

    /** Every decision, the latest first. */
    public List<Operation> decisions(String organisation) {
        List<Operation> latestFirst = new ArrayList<>(log.settings(organisation));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** Enters what differs from what holds; returns when it is durable. */
    public synchronized void change(String organisation, OrganisationSettings wanted, Provenance by) {
        OrganisationSettings now = OrganisationSettings.of(log.settings(organisation));
        List<OrganisationSetting> decisions = new ArrayList<>();
        if (now.caseloadPrivacy() != wanted.caseloadPrivacy()) {
            decisions.add(new CaseloadPrivacySwitched(wanted.caseloadPrivacy()));
        }
        if (!Objects.equals(now.retention(), wanted.retention())) {
            decisions.add(new RetentionPeriodSet(now.retention(), wanted.retention()));
        }
        try {
            decisions.forEach(decision -> log.append(decision, by));
        } finally {
            known.invalidate(organisation);
        }
    }
}
