package health.waymark.operate;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcessorApi {
    private final Processors processors;

    ProcessorApi(Processors processors) {
        this.processors = processors;
    }

    @GetMapping("/api/processors")
    List<ProcessorView> processors(Actor actor) {
        actor.require(Right.OPERATE);
        return processors.all();
    }
}
