package org.watchdog.casefile;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * The bytes of a file that was taken in and lies sealed in parts; whoever holds this can read them. Therefore it is
 * itself kept sealed only: with a draft, or with a case.
 *
 * @param key of its parts, 32 bytes in base 64
 * @param name cleaned, at most 150 characters
 * @param size in bytes, in the clear
 * @param sha256 of the clear bytes, 64 hexadecimal digits
 * @param sealedSha256 of the sealed parts, one after the other: for the records
 */
public record Content(
        String id, String key, String name, FileType type, long size, String sha256, String sealedSha256) {

    /** To be sealed. */
    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("key", key)
                .add("name", name)
                .add("type", type.name())
                .add("size", size)
                .add("sha256", sha256)
                .add("sealedSha256", sealedSha256)
                .build();
    }

    public static Content of(JsonObject json) {
        return new Content(
                json.getString("id"),
                json.getString("key"),
                json.getString("name"),
                FileType.valueOf(json.getString("type")),
                json.getJsonNumber("size").longValue(),
                json.getString("sha256"),
                json.getString("sealedSha256"));
    }

    /** Whether it is the same file once more. */
    public boolean isSameAs(Content other) {
        return sha256.equals(other.sha256) && name.equals(other.name);
    }

    /** Neither key nor name, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Content[" + id + "]";
    }
}
