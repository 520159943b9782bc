package health.waymark.access;

import health.waymark.http.Problem;
import java.util.Arrays;
import java.util.Set;

/** Why somebody looks or writes: the codes of HL7's v3-PurposeOfUse value set. */
public enum PurposeOfUse {
    HMARKT("healthcare marketing"),
    HOPERAT("healthcare operations"),
    CAREMGT("care management"),
    DONAT("donation"),
    FRAUD("fraud"),
    GOV("government"),
    HACCRED("health accreditation"),
    HCOMPL("health compliance"),
    HDECD("decedent"),
    HDIRECT("directory"),
    HDM("healthcare delivery management"),
    HLEGAL("legal"),
    HOUTCOMS("health outcome measure"),
    HPRGRP("health programme reporting"),
    HQUALIMP("quality improvement"),
    HSYSADMIN("system administration"),
    LABELING("labelling"),
    METAMGT("metadata management"),
    MEMADMIN("member administration"),
    MILCDM("military command"),
    PATADMIN("patient administration"),
    PATSFTY("patient safety"),
    PERFMSR("performance measure"),
    RECORDMGT("records management"),
    SYSDEV("system development"),
    HTEST("test of health data"),
    TRAIN("training"),
    HPAYMT("payment"),
    CLMATTCH("claim attachment"),
    COVAUTH("coverage authorization"),
    COVERAGE("coverage under a policy or programme"),
    ELIGDTRM("eligibility determination"),
    ELIGVER("eligibility verification"),
    ENROLLM("enrollment"),
    MILDCRG("military discharge"),
    REMITADV("remittance advice"),
    HRESCH("healthcare research"),
    BIORCH("biomedical research"),
    CLINTRCH("clinical trial research"),
    CLINTRCHNPC("clinical trial research without patient care"),
    CLINTRCHPC("clinical trial research with patient care"),
    PRECLINTRCH("preclinical trial research"),
    DSRCH("disease-specific research"),
    POARCH("population origins or ancestry research"),
    TRANSRCH("translational research"),
    PATRQT("patient requested"),
    FAMRQT("family requested"),
    PWATRNY("power of attorney"),
    SUPNWK("support network"),
    PUBHLTH("public health"),
    DISASTER("disaster"),
    THREAT("threat"),
    TREAT("treatment"),
    CLINTRL("clinical trial"),
    COC("coordination of care"),
    ETREAT("emergency treatment"),
    BTG("break the glass"),
    ERTREAT("emergency room treatment"),
    POPHLTH("population health");

    private final String words;

    PurposeOfUse(String words) {
        this.words = words;
    }

    /** A code as it was recorded in words; as it is where it is none of these. */
    public static String words(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(code))
                .map(purpose -> purpose.words)
                .findFirst()
                .orElse(code);
    }

    /** Why somebody signed in looks, where nobody says: who treats, to treat, whatever else they are. */
    public static PurposeOfUse usualOf(Set<Role> roles) {
        if (roles.contains(Role.CLINICIAN) || roles.contains(Role.SUPERVISOR)) {
            return TREAT;
        }
        if (roles.contains(Role.COMPLIANCE)) {
            return HCOMPL;
        }
        return roles.contains(Role.ADMINISTRATOR) ? HSYSADMIN : TREAT;
    }

    static PurposeOfUse coded(String code) {
        for (PurposeOfUse purpose : values()) {
            if (purpose.name().equals(code.strip())) {
                return purpose;
            }
        }
        throw Problem.malformed(ActorHeaders.PURPOSE + " takes a code of v3-PurposeOfUse, such as TREAT.");
    }
}
