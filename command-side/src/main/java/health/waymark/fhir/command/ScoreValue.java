package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.has;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An Observation's value as a number on a scale. */
record ScoreValue(Scale scale, BigDecimal number) {
    /** LOINC: goal attainment at baseline, by practitioner, by patient. */
    static final Set<String> GAS_CODES = Set.of("107332-9", "107333-7", "107334-5");

    private static final Map<String, Integer> GAS_LEVELS = Map.of(
            "LA34479-8", 2,
            "LA34480-6", 1,
            "LA34481-4", 0,
            "LA34483-0", -1,
            "LA34484-8", -2);

    /** Stands in the examples of Person-Centered Outcomes where LOINC's code for the expected outcome belongs. */
    private static final String GAS_PLACEHOLDER = "gas-expected-outcome";

    static boolean isGas(Concept code) {
        return code.codes().stream().anyMatch(GAS_CODES::contains);
    }

    /** Null, and a finding, for what is no number. */
    static @Nullable ScoreValue of(Resource observation, Source source) {
        JsonNode json = observation.json();
        boolean gas = isGas(Concept.of(json.path("code")));
        BigDecimal number =
                has(json, "valueCodeableConcept") ? level(observation, source) : number(observation, source);
        if (number == null || gas && !Scale.GAS.holds(number)) {
            source.report(Cause.VALUE_NOT_A_NUMBER, "", observation);
            return null;
        }
        boolean onGas = gas || has(json, "valueCodeableConcept");
        return new ScoreValue(onGas ? Scale.GAS : scale(json, number), TargetMapping.plain(number));
    }

    private static @Nullable BigDecimal level(Resource observation, Source source) {
        for (String code :
                Concept.of(observation.json().path("valueCodeableConcept")).codes()) {
            Integer level = GAS_LEVELS.get(code);
            if (level != null) {
                return BigDecimal.valueOf(level);
            }
            if (code.equals(GAS_PLACEHOLDER)) {
                source.report(Cause.PLACEHOLDER_CODE, "valueCodeableConcept", observation);
                return BigDecimal.ZERO;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal number(Resource observation, Source source) {
        JsonNode json = observation.json();
        if (has(json, "valueQuantity")) {
            JsonNode value = json.path("valueQuantity").path("value");
            return value.isNumber() && !has(json, "valueQuantity", "comparator") ? value.decimalValue() : null;
        }
        if (json.path("valueInteger").isNumber()) {
            return json.path("valueInteger").decimalValue();
        }
        String text = text(json, "valueString");
        if (text == null || text.length() > 30) {
            return null;
        }
        try {
            BigDecimal spelled = new BigDecimal(text);
            source.report(Cause.NUMBER_AS_TEXT, "valueString", observation);
            return spelled;
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private static Scale scale(JsonNode json, BigDecimal number) {
        boolean percent = "%".equals(TargetMapping.unit(json.path("valueQuantity")));
        return percent && Scale.PERCENT.holds(number) ? Scale.PERCENT : Scale.NUMERIC;
    }
}
