package org.watchdog.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;

/** A case number is stored as its text. */
@Converter(autoApply = true)
public class CaseNumberColumn implements AttributeConverter<CaseNumber, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CaseNumber value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable CaseNumber convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new CaseNumber(text);
    }
}
