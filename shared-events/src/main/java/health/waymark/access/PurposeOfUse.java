package health.waymark.access;

import health.waymark.http.Problem;
import java.util.Set;

/** Why somebody looks or writes: the codes of HL7's v3-PurposeOfUse value set. */
public enum PurposeOfUse {
    HMARKT,
    HOPERAT,
    CAREMGT,
    DONAT,
    FRAUD,
    GOV,
    HACCRED,
    HCOMPL,
    HDECD,
    HDIRECT,
    HDM,
    HLEGAL,
    HOUTCOMS,
    HPRGRP,
    HQUALIMP,
    HSYSADMIN,
    LABELING,
    METAMGT,
    MEMADMIN,
    MILCDM,
    PATADMIN,
    PATSFTY,
    PERFMSR,
    RECORDMGT,
    SYSDEV,
    HTEST,
    TRAIN,
    HPAYMT,
    CLMATTCH,
    COVAUTH,
    COVERAGE,
    ELIGDTRM,
    ELIGVER,
    ENROLLM,
    MILDCRG,
    REMITADV,
    HRESCH,
    BIORCH,
    CLINTRCH,
    CLINTRCHNPC,
    CLINTRCHPC,
    PRECLINTRCH,
    DSRCH,
    POARCH,
    TRANSRCH,
    PATRQT,
    FAMRQT,
    PWATRNY,
    SUPNWK,
    PUBHLTH,
    DISASTER,
    THREAT,
    TREAT,
    CLINTRL,
    COC,
    ETREAT,
    BTG,
    ERTREAT,
    POPHLTH;

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
