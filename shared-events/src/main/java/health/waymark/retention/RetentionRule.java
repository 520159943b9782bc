package health.waymark.retention;

import health.waymark.http.Problem;

/** Why a plan's record can't be erased. The code is stable and published; the sentence says what it waits for. */
public enum RetentionRule {
    UNDER_LEGAL_HOLD("under-legal-hold", "The plan is under legal hold: compliance has to release it first."),
    PLAN_NOT_ENDED("plan-not-ended", "The plan hasn't ended: its retention begins on the day it does."),
    NO_RETENTION_PERIOD(
            "no-retention-period",
            "The organisation has set no retention period, and until it does everything is kept."),
    RETENTION_NOT_OVER("retention-not-over", "The plan's retention isn't over: it is kept to the end of its last day.");

    private final String code;
    private final String sentence;

    RetentionRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    Problem broken() {
        return Problem.conflict(code, sentence);
    }
}
