package org.watchdog.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.UserId;

/** A user's name is stored as its text. */
@Converter(autoApply = true)
public class UserIdColumn implements AttributeConverter<UserId, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable UserId value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable UserId convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new UserId(text);
    }
}
