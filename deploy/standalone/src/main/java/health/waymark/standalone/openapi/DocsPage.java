package health.waymark.standalone.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.waymark.http.Problem;
import health.waymark.pages.query.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The API's description for people: what there is on one page, each operation and each view on a page of its own. */
@Controller
class DocsPage {
    private static final String PATH = "/docs";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectProvider<OpenApiWebMvcResource> description;
    private volatile @Nullable Reference reference;

    DocsPage(ObjectProvider<OpenApiWebMvcResource> description) {
        this.description = description;
    }

    @GetMapping(PATH)
    String reference(HttpServletRequest request, Model model) throws JsonProcessingException {
        String address = request.getRequestURL().toString();
        model.addAttribute("frame", PageFrame.current());
        model.addAttribute("address", address.substring(0, address.length() - PATH.length()));
        model.addAttribute("reference", known(request));
        return "openapi/reference";
    }

    @GetMapping(PATH + "/{operation}")
    String operation(@PathVariable("operation") String operation, HttpServletRequest request, Model model)
            throws JsonProcessingException {
        model.addAttribute("frame", PageFrame.current());
        model.addAttribute(
                "operation",
                known(request).operation(operation).orElseThrow(() -> Problem.unknown("There is no such operation.")));
        return "openapi/operation";
    }

    @GetMapping(PATH + "/views/{view}")
    String view(@PathVariable("view") String view, HttpServletRequest request, Model model)
            throws JsonProcessingException {
        model.addAttribute("frame", PageFrame.current());
        model.addAttribute(
                "view", known(request).view(view).orElseThrow(() -> Problem.unknown("There is no such view.")));
        return "openapi/view";
    }

    /** The same for everybody, and as long as the process lives. */
    private Reference known(HttpServletRequest request) throws JsonProcessingException {
        Reference known = reference;
        if (known == null) {
            known = Reference.of(JSON.readTree(description.getObject().openapiJson(request, PATH, Locale.ENGLISH)));
            reference = known;
        }
        return known;
    }
}
