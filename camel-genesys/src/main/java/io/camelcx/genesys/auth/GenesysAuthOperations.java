// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.auth.client.GenesysAuthClient;
import io.camelcx.genesys.auth.client.Grant;
import io.camelcx.genesys.auth.client.LoginPage;
import io.camelcx.genesys.auth.client.PasswordChange;
import io.camelcx.genesys.auth.client.RedirectUri;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.LanguageSupport;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysAuthOperations implements Operation {

    private final GenesysAuthConfiguration options;
    private final GenesysAuthClient client;
    private final Optional<AuthSecrets> bean;
    private final TextOption redirectUri;

    GenesysAuthOperations(GenesysAuthEndpoint endpoint, GenesysApi api) {
        this.options = endpoint.getConfiguration();
        this.client = new GenesysAuthClient(api, api.clientFor("genesys-auth"));
        this.bean = Optional.ofNullable(options.getSecrets());
        this.redirectUri = TextOption.of(endpoint, GenesysAuthConstants.REDIRECT_URI, options.getRedirectUri());
        if (options.getRedirectUri() != null && !LanguageSupport.hasSimpleFunction(options.getRedirectUri())) {
            new RedirectUri(options.getRedirectUri());
        }
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        MessageSecrets secrets = MessageSecrets.take(exchange, bean);
        GenesysAuthOperation operation =
                EnumHeader.read(message, GenesysAuthConstants.OPERATION, options.getOperation());
        return switch (operation) {
            case authorizeUrl -> authorizeUrl(exchange);
            case token ->
                client.tokens(grant(exchange, secrets), options.getScope()).thenAccept(message::setBody);
            case userInfo ->
                client.userInfo(secrets.required(AuthSecret.accessToken, operation))
                        .thenAccept(message::setBody);
            case openIdUserInfo ->
                client.openIdUserInfo(secrets.required(AuthSecret.accessToken, operation))
                        .thenAccept(message::setBody);
            case jwtUserInfo ->
                client.jwtUserInfo(secrets.required(AuthSecret.accessToken, operation))
                        .thenAccept(message::setBody);
            case ping ->
                client.isSignedIn(secrets.required(AuthSecret.accessToken, operation))
                        .thenAccept(signedIn -> message.setHeader(GenesysAuthConstants.SIGNED_IN, signedIn));
            case signOut -> client.signOut(secrets.required(AuthSecret.accessToken, operation), isGlobal(message));
            case changePassword ->
                client.changePassword(new PasswordChange(
                        username(message),
                        secrets.required(AuthSecret.oldPassword, operation),
                        secrets.required(AuthSecret.newPassword, operation),
                        secrets.find(AuthSecret.accessToken)));
        };
    }

    private CompletableFuture<Void> authorizeUrl(Exchange exchange) {
        LoginPage page = client.loginPage(redirectUri(exchange), options.getScope(), options.isHideTenant());
        Message message = exchange.getMessage();
        message.setBody(page.address().toString());
        message.setHeader(GenesysAuthConstants.STATE, page.state());
        return CompletableFuture.completedFuture(null);
    }

    private Grant grant(Exchange exchange, MessageSecrets secrets) throws Exception {
        GenesysAuthOperation operation = GenesysAuthOperation.token;
        Message message = exchange.getMessage();
        return switch (EnumHeader.read(message, GenesysAuthConstants.GRANT, options.getGrant())) {
            case authorizationCode ->
                new Grant.AuthorizationCode(secrets.required(AuthSecret.code, operation), redirectUri(exchange));
            case password ->
                new Grant.Password(
                        username(message)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "The grant password needs the header " + GenesysAuthConstants.USERNAME)),
                        secrets.required(AuthSecret.password, operation));
            case clientCredentials -> new Grant.ClientCredentials();
            case refreshToken -> new Grant.RefreshToken(secrets.required(AuthSecret.refreshToken, operation));
        };
    }

    private RedirectUri redirectUri(Exchange exchange) {
        return new RedirectUri(redirectUri
                .read(exchange)
                .orElseThrow(() -> new IllegalArgumentException("redirectUri is missing: set the option, or the header "
                        + GenesysAuthConstants.REDIRECT_URI + ", to where the vendor leads the browser back to")));
    }

    private static Optional<String> username(Message message) {
        return Optional.ofNullable(message.getHeader(GenesysAuthConstants.USERNAME, String.class))
                .filter(name -> !name.isBlank());
    }

    private boolean isGlobal(Message message) {
        return message.getHeader(GenesysAuthConstants.GLOBAL, options.isGlobal(), Boolean.class);
    }
}
