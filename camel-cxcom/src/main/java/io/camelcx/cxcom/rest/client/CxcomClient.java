// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.cxcom.CxcomApi;
import io.camelcx.cxcom.CxcomApplication;
import io.camelcx.cxcom.CxcomTokenForm;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import io.camelcx.support.login.TokenAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** The API of CX: authorization of users, their profile, uploads, and what any other call needs. */
public final class CxcomClient {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final String JSON = "application/json";

    private final CxcomApi api;
    private final ResponseReader<Optional<JsonNode>> object;

    public CxcomClient(CxcomApi api) {
        this.api = api;
        this.object = ObjectResponse.of(ResponseReader.optionalJson(api.mapper(), JsonNode.class, MAX_BYTES));
    }

    /** The page on which a user authorizes the application. Sends nothing. */
    public URI authorizationPage() {
        CxcomApplication application = application();
        return URI.create(application.authorizeUrl() + "?client_id=" + PathSegment.encode(application.clientId())
                + "&redirect_uri="
                + PathSegment.encode(application.redirectUri().value()));
    }

    /**
     * Exchanges the code of a redirect for the user's token, and stores that. A code is good for one request, which is therefore never repeated.
     *
     * @param user the name under which the token is stored; empty for none
     */
    public CompletableFuture<Void> authorize(RedirectQuery redirect, String user) {
        CxcomApplication application = application();
        api.tokens().requireStorable(user);
        String code = redirect.code();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", application.redirectUri().value());
        ApiRequest.Builder request = ApiRequest.post("request the token", URI.create(api.root() + "/oauth/token"))
                .basic(application.clientId(), application.clientSecret())
                .header("Accept", JSON)
                .secrets(List.of(code));
        if (application.tokenForm() == CxcomTokenForm.multipart) {
            request.multipart(multipart(form));
        } else {
            request.form(form);
        }
        return api.transport()
                .send(request.build(), ObjectResponse.parsed(TokenAnswer.reader(api.mapper(), api.clock())))
                .thenAccept(token -> api.tokens().store(user, token.value()));
    }

    /** The user whose token it is. */
    public CompletableFuture<UserProfile> self(String user) {
        URI address = URI.create(api.root() + "/users/self");
        return api.transport()
                .send(authorized(ApiRequest.get("read the user", address), user).build(), response -> {
                    JsonNode profile = object.read(response).orElseThrow().path("profile");
                    requireId(profile, "the answer names no user");
                    return api.mapper().treeToValue(profile, UserProfile.class);
                });
    }

    /**
     * Uploads a file, which is read while it is sent. Each upload may add a version of the file, so the request is repeated only if it did not reach the
     * server.
     *
     * @param content its length is sent if it is known
     */
    public CompletableFuture<UploadedFile> upload(String user, FilePath path, String contentType, RequestBody content) {
        MultipartBody form = MultipartBody.builder()
                .field("file_content_type", text(contentType))
                .file("file", path.name(), contentType, content)
                .build();
        ApiRequest.Builder request = ApiRequest.post("upload", address(true, "/data/" + path.encoded()))
                .multipart(form);
        return api.transport().send(authorized(request, user).build(), response -> {
            JsonNode stored = object.read(response).orElseThrow();
            requireId(stored, "the answer names no file");
            return complete(api.mapper().treeToValue(stored, UploadedFile.class), content.length());
        });
    }

    /**
     * The address of a call.
     *
     * @param data whether it is at the host of uploads and downloads
     * @param path a slash, resource and method, encoded, with its query. The path of a file becomes one segment
     */
    public URI address(boolean data, String path) {
        return URI.create((data ? api.dataRoot() : api.root()) + ResourcePath.encoded(path));
    }

    /** Adds the token of a user to a call, and what each call needs. Every 5xx may be repeated, as the vendor's text says, if the request is idempotent. */
    public ApiRequest.Builder authorized(ApiRequest.Builder request, String user) {
        return request.tokenParameter("access_token", api.tokens().required(user))
                .header("Accept", JSON)
                .retryOnServerError();
    }

    private CxcomApplication application() {
        return api.application()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The connection has no application that users can authorize: set tokenRepository, clientId,"
                                + " clientSecret and redirectUri"));
    }

    private static MultipartBody multipart(Map<String, String> fields) {
        MultipartBody.Builder form = MultipartBody.builder();
        fields.forEach((name, value) -> form.field(name, text(value)));
        return form.build();
    }

    private static RequestBody text(String value) {
        return RequestBody.of(value.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireId(JsonNode object, String problem) throws UnacceptableAnswerException {
        if (object.path("id").asText().isBlank()) {
            throw new UnacceptableAnswerException(problem);
        }
    }

    private static UploadedFile complete(UploadedFile file, OptionalLong sent) throws UnacceptableAnswerException {
        if (file.size() != null && sent.isPresent() && file.size() != sent.getAsLong()) {
            throw new UnacceptableAnswerException(
                    "the file has " + file.size() + " bytes there, but " + sent.getAsLong() + " were sent");
        }
        return file;
    }
}
