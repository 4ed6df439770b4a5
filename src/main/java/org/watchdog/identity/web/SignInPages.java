package org.watchdog.identity.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchdog.identity.Session.Kind;
import org.watchdog.identity.Sessions;
import org.watchdog.identity.SignIn;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.Cookies;
import org.watchdog.platform.web.Csrf;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.KeptForm;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;
import org.watchdog.platform.web.Sender;

/** The sign-in page of staff and mark holders, and the way out. */
@Controller
@Path("/")
@Service
public class SignInPages {

    private static final String PAGE = "identity/sign-in.html";

    private final Sender sender;
    private final SignIn signIn;
    private final Sessions sessions;
    private final FormFields form;
    private final Models models;
    private final Cookies cookies;
    private final Csrf csrf;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final HttpServletRequest request;

    @Inject
    SignInPages(
            SignIn signIn,
            Sessions sessions,
            FormFields form,
            Models models,
            Cookies cookies,
            Csrf csrf,
            CurrentCaller caller,
            CurrentLanguage language,
            HttpServletRequest request,
            Sender sender) {
        this.sender = sender;
        this.signIn = signIn;
        this.sessions = sessions;
        this.form = form;
        this.models = models;
        this.cookies = cookies;
        this.csrf = csrf;
        this.caller = caller;
        this.language = language;
        this.request = request;
    }

    @GET
    @PermitAll
    @Path("sign-in")
    public Response ask(@QueryParam("then") @Nullable String then) {
        return caller.caller()
                .map(known -> seeOther(ReturnPath.after(then, known.roles())))
                .orElseGet(() -> asked(200, List.of()));
    }

    @POST
    @PermitAll
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@Context HttpServletResponse response) {
        if (form.typed().containsKey("again")) {
            return asked(200, List.of()); // the language was switched
        }
        var sent = form.submission();
        var attempt = Credentials.read(sent, sender.address(request));
        if (!sent.errors().isEmpty()) {
            return asked(422, Problems.shown(sent.errors(), Credentials.WORDS, language.words()));
        }
        var outcome = signIn.attempt(attempt, Kind.COOKIE);
        if (outcome instanceof SignIn.Opened opened) {
            Cookies.read(request, SessionMechanism.COOKIE).ifPresent(sessions::close);
            cookies.set(response, SessionMechanism.COOKIE, opened.token(), Optional.empty());
            var then = ReturnPath.after(form.typed().get("then"), opened.roles());
            return KeptForm.carried(request).isEmpty() ? seeOther(then) : resume(then, opened.user());
        }
        return outcome instanceof SignIn.TooMany tooMany
                ? Response.fromResponse(refused(429, "tooMany", (tooMany.seconds() + 59) / 60))
                        .header("Retry-After", tooMany.seconds())
                        .build()
                : refused(422, "refused");
    }

    /** The form that was sent too late is sent once more, at the press of a button. */
    private Response resume(String then, UserId user) {
        models.put("then", then);
        models.put("kept", KeptForm.carried(request));
        models.put("token", csrf.tokenFor(user));
        models.put("keeps", "resume");
        models.put("keepsAt", then);
        return Response.ok("identity/resume.html").build();
    }

    @POST
    @PermitAll
    @Path("sign-out")
    public Response leave(@Context HttpServletResponse response) {
        Cookies.read(request, SessionMechanism.COOKIE).ifPresent(sessions::close);
        cookies.remove(response, SessionMechanism.COOKIE);
        return seeOther("/sign-in?left=true");
    }

    private Response refused(int status, String code, Object... arguments) {
        var message = language.words().say(Credentials.WORDS + "." + code, arguments);
        return asked(status, List.of(new Shown("username", code, message)));
    }

    /** The page; of what was typed only the name comes back. */
    private Response asked(int status, List<Shown> errors) {
        var typed = form.typed();
        models.put("then", ReturnPath.local(typed.get("then")));
        models.put("username", typed.getOrDefault("username", ""));
        models.put("left", typed.containsKey("left"));
        var kept = KeptForm.carried(request);
        if (!kept.isEmpty()) {
            models.put("kept", kept);
            models.put("keeps", "sign-in");
        }
        models.put("errors", errors);
        models.put("error", errors.stream().collect(Collectors.toMap(Shown::field, Shown::message)));
        return Response.status(status).entity(PAGE).build();
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
