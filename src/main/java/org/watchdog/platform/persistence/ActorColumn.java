package org.watchdog.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Actor;

/** Who did it is stored as its text. */
@Converter(autoApply = true)
public class ActorColumn implements AttributeConverter<Actor, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Actor value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable Actor convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new Actor(text);
    }
}
