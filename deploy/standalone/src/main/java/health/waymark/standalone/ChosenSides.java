package health.waymark.standalone;

import health.waymark.command.CommandSide;
import health.waymark.operate.delivery.OperateDeliveries;
import health.waymark.operate.due.DueConfiguration;
import health.waymark.operate.ledger.OperateLedger;
import health.waymark.operate.parked.ParkedConfiguration;
import health.waymark.operate.rebuild.RebuildConfiguration;
import health.waymark.query.QuerySide;
import java.util.ArrayList;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the sides that {@code waymark.sides} names. */
final class ChosenSides implements ImportSelector, EnvironmentAware {

    private Sides sides = Sides.BOTH;

    @Override
    public void setEnvironment(Environment environment) {
        sides = Sides.of(environment);
    }

    @Override
    public String[] selectImports(AnnotationMetadata importer) {
        var imports = new ArrayList<Class<?>>();
        if (sides.includesCommands()) {
            imports.add(CommandSide.class);
            imports.add(DueConfiguration.class);
            imports.add(OperateDeliveries.class);
        }
        if (sides.includesQueries()) {
            imports.add(QuerySide.class);
            imports.add(ParkedConfiguration.class);
            imports.add(RebuildConfiguration.class);
            imports.add(OperateLedger.class);
        }
        return imports.stream().map(Class::getName).toArray(String[]::new);
    }
}
