// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import org.apache.camel.spi.Metadata;

/**
 * The headers of {@code genesys-provisioning}. Every parameter of an operation may be a header: {@code CamelGenesysProvisioning} and the vendor's name
 * without underscores and hyphens; names of headers compare case-insensitively.
 */
public final class GenesysProvisioningConstants {

    /** What the name of the header of a parameter begins with. */
    static final String PREFIX = "CamelGenesysProvisioning";

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "io.camelcx.genesys.provisioning.GenesysProvisioningOperation")
    public static final String OPERATION = "CamelGenesysProvisioningOperation";

    @Metadata(
            label = "common",
            description =
                    "The id of a user, a capacity rule or an export: that of the operation, which overrides the option id; then that of what was created. Of a consumer: the id of the object",
            javaType = "String")
    public static final String ID = "CamelGenesysProvisioningId";

    @Metadata(
            label = "producer",
            description = "The type of objects, such as skills; overrides the option objectType",
            javaType = "String")
    public static final String OBJECT_TYPE = "CamelGenesysProvisioningObjectType";

    @Metadata(
            label = "producer",
            description =
                    "The password of a user that is added or updated, if the body has none. It is removed from the message",
            javaType = "String")
    public static final String PASSWORD = "CamelGenesysProvisioningPassword";

    @Metadata(
            label = "producer",
            description =
                    "How long the session and the outcome may take, in milliseconds or as 10s; overrides the option timeout",
            javaType = "String")
    public static final String TIMEOUT = "CamelGenesysProvisioningTimeout";

    @Metadata(
            label = "producer",
            description = "The administrator whose import it is; overrides the option adminName",
            javaType = "String")
    public static final String ADMIN_NAME = "CamelGenesysProvisioningAdminName";

    @Metadata(
            label = "producer",
            description = "The tenant of an import; overrides the option tenantName",
            javaType = "String")
    public static final String TENANT_NAME = "CamelGenesysProvisioningTenantName";

    @Metadata(
            label = "producer",
            description = "How many objects the list has, of which the response may contain a part",
            javaType = "Long")
    public static final String COUNT = "CamelGenesysProvisioningCount";

    @Metadata(
            label = "producer",
            description = "The id of an asynchronous operation, which its outcome has",
            javaType = "String")
    public static final String AIO_ID = "CamelGenesysProvisioningAioId";

    @Metadata(
            label = "producer",
            description = "The errors of parts of an operation that was carried out in part, as a list",
            javaType = "java.util.List")
    public static final String ERRORS = "CamelGenesysProvisioningErrors";

    @Metadata(label = "producer", description = "How many rows were imported", javaType = "Integer")
    public static final String SUCCEEDED = "CamelGenesysProvisioningSucceeded";

    @Metadata(label = "producer", description = "How many rows of an import have failed", javaType = "Integer")
    public static final String FAILED = "CamelGenesysProvisioningFailed";

    @Metadata(
            label = "producer",
            description = "Whether an import has ended before all of its rows were done",
            javaType = "Boolean")
    public static final String INCOMPLETE = "CamelGenesysProvisioningIncomplete";

    @Metadata(
            label = "consumer",
            description =
                    "What an exchange contains: a change of an object (object), a notification of another kind (message), a gap in which changes may have been missed (gap), or a change of the session's state (session)",
            javaType = "String",
            enums = "object,message,gap,session")
    public static final String EVENT = "CamelGenesysProvisioningEvent";

    @Metadata(label = "consumer", description = "The vendor's channel of a notification", javaType = "String")
    public static final String CHANNEL = "CamelGenesysProvisioningChannel";

    @Metadata(
            label = "consumer",
            description = "The type of the object that has changed, such as users",
            javaType = "String")
    public static final String TYPE = "CamelGenesysProvisioningType";

    @Metadata(
            label = "consumer",
            description = "What has happened to the object, such as create, update and delete",
            javaType = "String")
    public static final String ACTION = "CamelGenesysProvisioningAction";

    @Metadata(
            label = "consumer",
            description = "The state of the session: CONNECTED or DISCONNECTED",
            javaType = "String")
    public static final String SESSION_STATE = "CamelGenesysProvisioningSessionState";

    private GenesysProvisioningConstants() {}
}
