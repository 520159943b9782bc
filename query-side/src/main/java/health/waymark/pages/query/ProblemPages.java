package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.ActorResolver;
import health.waymark.access.Right;
import health.waymark.glass.Glass;
import health.waymark.http.Correlation;
import health.waymark.http.Problem;
import health.waymark.http.ProblemPage;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Tells a person what went wrong and what they can do about it, in the dress of every other page. */
final class ProblemPages implements ProblemPage {
    private static final Set<Integer> OF_A_PLAN = Set.of(400, 404);

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<PlanQueries> plans;

    ProblemPages(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<PlanQueries> plans) {
        this.views = views;
        this.plans = plans;
    }

    @Override
    public void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        Duration wait = problem.retryAfter();
        if (wait != null) {
            response.setHeader("Retry-After", Long.toString(seconds(wait)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("frame", PageFrame.current());
        model.put("status", problem.status());
        PlanId plan = OF_A_PLAN.contains(problem.status()) ? known(request) : null;
        model.put("told", plan == null ? Told.of(problem) : Told.ofPlan(problem));
        model.put("plan", plan);
        model.put("correlation", Correlation.current());
        render(model, request, response);
    }

    /** The plan that a page was asked of, if whoever asked may know of it: for anybody else there is none. */
    private @Nullable PlanId known(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/plans/")
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named)
                || named.get("planId") == null) {
            return null;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (PageFrame.current() == null || authentication == null) {
            return null;
        }
        Actor actor = ActorResolver.actorOf(authentication);
        try {
            PlanId plan = new PlanId(UUID.fromString(named.get("planId").toString()));
            plans.getObject().mustExist(actor.organisation(), plan);
            return actor.may(Right.READ_PLANS) ? plan : null;
        } catch (RuntimeException none) {
            return null; // no id, no such plan, or nobody to ask: told as if there were none
        }
    }

    private void render(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            View view = views.getObject().resolveViewName("problem", Locale.ENGLISH);
            if (view == null) {
                throw new IllegalStateException("There is no template for problems.");
            }
            view.render(model, request, response);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** What a person reads: a program's words would speak of tokens and parameters. */
    public record Told(String title, String text, @Nullable String retry) {

        /** Of a plan that they may see somebody is told what it is that it doesn't have, or can't be asked. */
        static Told ofPlan(Problem problem) {
            if (!problem.violations().isEmpty()) {
                return of(problem);
            }
            return new Told(
                    problem.status() == 400 ? "That address can't be read" : "The plan has nothing there",
                    problem.detail(),
                    null);
        }

        static Told of(Problem problem) {
            return switch (problem.status()) {
                case 400 ->
                    new Told(
                            "That address can't be read",
                            Problem.ONLY_OF_NOW.equals(problem.code())
                                    ? problem.detail()
                                    : "Something in it doesn't have the form it must have, a date or a status perhaps.",
                            null);
                case 401 -> new Told("Please sign in", "This page is for people who are signed in.", null);
                case 403 -> forbidden(problem);
                case 404 ->
                    new Told(
                            "There is nothing here",
                            problem.detail() + " The address may be mistyped, or belong to another organisation.",
                            null);
                case 429 ->
                    new Told(
                            "Too many tries",
                            "To keep strangers from guessing, we slow down after several tries.",
                            problem.retryAfter() == null ? null : in(problem.retryAfter()));
                case 503 ->
                    new Told(
                            "Not available just now",
                            problem.detail(),
                            problem.retryAfter() == null ? null : in(problem.retryAfter()));
                case 500 ->
                    new Told(
                            "Something failed here",
                            "It was not your doing. Nothing was changed by looking at this page.",
                            null);
                default -> new Told(problem.title(), problem.detail(), null);
            };
        }

        private static Told forbidden(Problem problem) {
            if (Problem.FORM_EXPIRED.equals(problem.code())) {
                return new Told(
                        "That form is no longer good",
                        "It was open for too long, or you signed out in another window. Nothing was"
                                + " changed; please start again.",
                        null);
            }
            if (Glass.TO_BREAK.equals(problem.code())) {
                return new Told(
                        "This is another clinician's plan",
                        "It is closed to you, or closed again since you opened it. Nothing was changed. Open the plan's"
                                + " page to say why you need it; what you typed is still there when you go back.",
                        null);
            }
            return new Told(
                    "Not for your role",
                    "What is here is open to other roles than yours. If your work needs it, ask"
                            + " whoever administers Waymark for you.",
                    null);
        }

        private static String in(Duration wait) {
            long seconds = seconds(wait);
            if (seconds < 90) {
                return seconds == 1 ? "1 second" : seconds + " seconds";
            }
            return (seconds + 59) / 60 + " minutes";
        }
    }
}
