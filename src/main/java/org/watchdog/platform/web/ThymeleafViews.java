package org.watchdog.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lets a Jakarta MVC controller answer with the name of a template. */
@ApplicationScoped
public class ThymeleafViews implements ViewEngine {

    @Inject
    PageWriter pages;

    @Override
    public boolean supports(String view) {
        return view.contains(".html");
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        try {
            context.getResponseHeaders().putSingle("Content-Type", PageWriter.HTML);
            context.getOutputStream()
                    .write(pages.write(context.getView(), context.getModels().asMap())
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ViewEngineException(e);
        }
    }
}
