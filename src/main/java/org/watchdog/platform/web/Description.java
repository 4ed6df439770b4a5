package org.watchdog.platform.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Role;

/**
 * Makes the document at {@code /openapi} say all that a client needs and nothing else: the calls of the API without the
 * pages; who may call ({@code x-roles}, read from the methods); and the refusals that follow from what a call takes
 * (contract, section 1). What is a call's own, a conflict or a limit, its method says by an annotation.
 */
public class Description implements OASFilter {

    /** The roles that may call; absent where no account is needed. */
    private static final String ROLES = "x-roles";

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith(Paths.API + "/"))
                .forEach(paths::removePathItem);
        var methods = methods();
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((verb, operation) -> Optional.ofNullable(methods.get(verb + " " + path))
                                .ifPresent(method -> describe(path, operation, method))));
        var components = document.getComponents();
        components.removeSchema("Submission");
        components.removeSchema("FieldError");
        components.addSchema(PROBLEM, problem());
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("POST /api/v1/tokens"));
    }

    /** Takes out the limits that nobody set and that, taken at their word, would forbid everything. */
    @Override
    public Schema filterSchema(Schema schema) {
        var unset = List.of(0, Integer.MAX_VALUE, Integer.MIN_VALUE);
        schema.setMaxProperties(unless(unset, schema.getMaxProperties()));
        schema.setMinProperties(unless(unset, schema.getMinProperties()));
        schema.setMaxItems(unless(unset, schema.getMaxItems()));
        schema.setMinItems(unless(unset, schema.getMinItems()));
        schema.setMaxLength(unless(unset, schema.getMaxLength()));
        schema.setMinLength(unless(unset, schema.getMinLength()));
        schema.setExclusiveMaximum(onlyTrue(schema.getExclusiveMaximum()));
        schema.setExclusiveMinimum(onlyTrue(schema.getExclusiveMinimum()));
        schema.setUniqueItems(onlyTrue(schema.getUniqueItems()));
        schema.setNullable(onlyTrue(schema.getNullable()));
        schema.setReadOnly(onlyTrue(schema.getReadOnly()));
        schema.setWriteOnly(onlyTrue(schema.getWriteOnly()));
        schema.setDeprecated(onlyTrue(schema.getDeprecated()));
        if (schema.getMultipleOf() != null && schema.getMultipleOf().signum() == 0) {
            schema.setMultipleOf(null);
        }
        if (schema.getType() == null && schema.getRef() == null && !isEmpty(schema.getEnumeration())) {
            schema.setType(SchemaType.STRING);
        }
        if (schema.getExample() instanceof String example) {
            schema.setExample(typed(schema.getType(), example));
        }
        return schema;
    }

    /** Annotations know texts only; a client that copies the example needs a number or a truth value. */
    private static Object typed(@Nullable SchemaType type, String example) {
        if (type == SchemaType.BOOLEAN) {
            return Boolean.valueOf(example);
        }
        return type == SchemaType.INTEGER || type == SchemaType.NUMBER ? new BigDecimal(example) : example;
    }

    /** What is false is not worth saying. */
    private static @Nullable Boolean onlyTrue(@Nullable Boolean claim) {
        return Boolean.TRUE.equals(claim) ? claim : null;
    }

    private static boolean isEmpty(@Nullable List<?> words) {
        return words == null || words.isEmpty();
    }

    private static @Nullable Integer unless(List<Integer> unset, @Nullable Integer limit) {
        return limit == null || unset.contains(limit) ? null : limit;
    }

    private static void describe(String path, Operation operation, Method method) {
        var allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            var roles = List.of(allowed.value());
            var everyRole = Arrays.stream(Role.values()).map(Role::name).toList();
            operation.addExtension(ROLES, roles.contains(Doorkeeper.SIGNED_IN) ? everyRole : roles);
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
            refuses(operation, 401, "No token, or one that has expired");
            refuses(operation, 403, "Not allowed to the caller");
        }
        takes(operation, method);
        if (path.contains("{")) {
            refuses(operation, 404, "Not there, or not the caller's to know of");
        }
        if (operation.getRequestBody() != null) {
            refuses(operation, 400, "The body is no JSON object");
            refuses(operation, 413, "The body is too large");
            refuses(operation, 415, "The body is of another type");
        }
        if (operation.getRequestBody() != null || isAsked(operation)) {
            refuses(operation, 422, "Every broken field, at once");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problems.TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
            }
        });
    }

    private static boolean isAsked(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY);
    }

    /** What the body of a call is made of, as the method's own description has it: Payara notes half of that. */
    private static void takes(Operation operation, Method method) {
        Arrays.stream(method.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(RequestBody.class)))
                .flatMap(body -> Arrays.stream(body.content()))
                .filter(content -> !parts(content.schema()).isEmpty())
                .forEach(content -> operation.setRequestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        content.mediaType().isEmpty()
                                                ? MediaType.APPLICATION_JSON
                                                : content.mediaType(),
                                        OASFactory.createMediaType().schema(whole(parts(content.schema())))))));
    }

    private static List<Schema> parts(org.eclipse.microprofile.openapi.annotations.media.Schema described) {
        return Stream.concat(Stream.of(described.implementation()), Arrays.stream(described.allOf()))
                .flatMap(part -> Stream.ofNullable(
                        part.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)))
                .map(part -> OASFactory.createSchema().ref(part.name()))
                .toList();
    }

    private static Schema whole(List<Schema> parts) {
        return parts.size() == 1 ? parts.get(0) : OASFactory.createSchema().allOf(parts);
    }

    private static void refuses(Operation operation, int status, String why) {
        var responses = operation.getResponses();
        var name = Integer.toString(status);
        if (!responses.hasAPIResponse(name)) {
            responses.addAPIResponse(name, OASFactory.createAPIResponse().description(why));
        }
    }

    private static Schema problem() {
        var broken = OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .required(List.of("field", "code", "message"))
                .properties(texts("field", "code", "message"));
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .description("RFC 9457")
                .required(List.of("type", "title", "status", "detail"))
                .properties(texts("type", "title", "detail"))
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(broken));
    }

    private static Map<String, Schema> texts(String... names) {
        var texts = new LinkedHashMap<String, Schema>();
        Arrays.stream(names)
                .forEach(name -> texts.put(name, OASFactory.createSchema().type(SchemaType.STRING)));
        return texts;
    }

    /** What answers each call, by verb and path. */
    private static Map<String, Method> methods() {
        return Endpoints.resources().stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> verb(method).isPresent())
                .collect(toMap(method -> verb(method).orElseThrow() + " " + path(method), method -> method));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(a -> Stream.ofNullable(a.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        return Stream.of(method.getDeclaringClass(), method)
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(Path.class)))
                .map(place -> "/" + place.value().replaceAll("^/|/$", ""))
                .collect(joining("", Paths.API, ""));
    }
}
