package org.watchdog.platform.web;

import static org.thymeleaf.templatemode.TemplateMode.HTML;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

/** The templates below {@code WEB-INF/templates}; {@code #{...}} speaks by {@link Words}. */
@ApplicationScoped
class Templates {

    @Inject
    ServletContext context;

    private TemplateEngine engine;

    @PostConstruct
    void start() {
        var files = new WebApplicationTemplateResolver(JakartaServletWebApplication.buildApplication(context));
        files.setPrefix("/WEB-INF/templates/");
        files.setTemplateMode(HTML);
        files.setCharacterEncoding("UTF-8");
        files.setCacheable(true);
        files.setForceSuffix(true);
        files.setSuffix(".html");
        engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new RoomMessages());
    }

    String fill(String view, IContext variables) {
        var parts = view.split("::", 2);
        var template = parts[0].strip().replaceFirst("\\.html$", "");
        return parts.length == 1
                ? engine.process(template, variables)
                : engine.process(template, Set.of(parts[1].strip()), variables);
    }

    private static final class RoomMessages implements IMessageResolver {

        @Override
        public String getName() {
            return "rooms";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public @Nullable String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return in(context)
                    .find(key, arguments == null ? new Object[0] : arguments)
                    .orElse(null);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return in(context).say(key);
        }

        private static Words in(ITemplateContext context) {
            return Words.in(context.getLocale().getLanguage().equals("en") ? Language.EN : Language.JA);
        }
    }
}
