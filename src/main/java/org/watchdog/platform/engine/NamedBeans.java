package org.watchdog.platform.engine;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The only beans that a drawing can call: those with a name that are a {@link CaseStep}. Each is looked up when it is
 * called, because a step may itself need the engine.
 */
final class NamedBeans extends AbstractMap<Object, Object> {

    private final BeanManager beans;

    NamedBeans(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return !beans.getBeans(CaseStep.class, jakarta.enterprise.inject.Any.Literal.INSTANCE).stream()
                .filter(bean -> name.equals(bean.getName()))
                .toList()
                .isEmpty();
    }

    @Override
    public @Nullable Object get(Object name) {
        return beans.getBeans(CaseStep.class, jakarta.enterprise.inject.Any.Literal.INSTANCE).stream()
                .filter(bean -> name.equals(bean.getName()))
                .findAny()
                .map(bean -> beans.getReference(bean, CaseStep.class, beans.createCreationalContext(bean)))
                .orElse(null);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
