package org.watchdog.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;

/** A holder's id is stored as its text. */
@Converter(autoApply = true)
public class LicenseeIdColumn implements AttributeConverter<LicenseeId, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LicenseeId value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable LicenseeId convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new LicenseeId(text);
    }
}
