// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-auth}. Those with secrets are removed from the message by every operation. */
public final class GenesysAuthConstants {

    @Metadata(
            label = "producer",
            description = "The operation; overrides the option operation",
            javaType = "String",
            enums = "authorizeUrl,token,userInfo,openIdUserInfo,jwtUserInfo,ping,signOut,changePassword")
    public static final String OPERATION = "CamelGenesysAuthOperation";

    @Metadata(
            label = "producer",
            description = "What token requests tokens for; overrides the option grant",
            javaType = "String",
            enums = "authorizationCode,password,clientCredentials,refreshToken")
    public static final String GRANT = "CamelGenesysAuthGrant";

    @Metadata(
            label = "producer",
            description = "Where the vendor leads the browser back to; overrides the option redirectUri",
            javaType = "String")
    public static final String REDIRECT_URI = "CamelGenesysAuthRedirectUri";

    @Metadata(
            label = "producer",
            description = "As output of authorizeUrl: the random state, for the browser that logs in to keep",
            javaType = "String")
    public static final String STATE = "CamelGenesysAuthState";

    @Metadata(
            label = "producer",
            description = "The authorization code of the callback. Removed from the message",
            javaType = "String")
    public static final String CODE = "CamelGenesysAuthCode";

    @Metadata(
            label = "producer",
            description =
                    "The user's name for the grant password: the tenant, a backslash and the name, or the name alone. Of"
                            + " changePassword: whose password, unless there is an access token",
            javaType = "String")
    public static final String USERNAME = "CamelGenesysAuthUsername";

    @Metadata(
            label = "producer",
            description = "The user's password for the grant password. Removed from the message",
            javaType = "String")
    public static final String PASSWORD = "CamelGenesysAuthPassword";

    @Metadata(
            label = "producer",
            description = "The refresh token of earlier tokens. Removed from the message",
            javaType = "String")
    public static final String REFRESH_TOKEN = "CamelGenesysAuthRefreshToken";

    @Metadata(
            label = "producer",
            description = "The access token of the user on whose behalf the operation acts. Removed from the message",
            javaType = "String")
    public static final String ACCESS_TOKEN = "CamelGenesysAuthAccessToken";

    @Metadata(
            label = "producer",
            description = "The password before the change. Removed from the message",
            javaType = "String")
    public static final String OLD_PASSWORD = "CamelGenesysAuthOldPassword";

    @Metadata(
            label = "producer",
            description = "The password after the change. Removed from the message",
            javaType = "String")
    public static final String NEW_PASSWORD = "CamelGenesysAuthNewPassword";

    @Metadata(
            label = "producer",
            description = "Whether signOut revokes all tokens of the user; overrides the option global",
            javaType = "boolean")
    public static final String GLOBAL = "CamelGenesysAuthGlobal";

    @Metadata(
            label = "producer",
            description = "As output of ping: whether the vendor accepts the user's access token",
            javaType = "boolean")
    public static final String SIGNED_IN = "CamelGenesysAuthSignedIn";

    private GenesysAuthConstants() {}
}
