// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-users}. */
public final class ExpertUsersConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums =
                    "get,list,create,update,createOrUpdate,activate,deactivate,setPassword,groups,metrics,properties,property,setProperty,deleteProperty")
    public static final String OPERATION = "CamelExpertUsersOperation";

    @Metadata(
            label = "producer",
            description = "The user: current, a number, or a name; overrides the user of the endpoint's URI",
            javaType = "String")
    public static final String USER = "CamelExpertUsersUser";

    @Metadata(label = "common", description = "The id of the user", javaType = "Long")
    public static final String USER_ID = "CamelExpertUsersUserId";

    @Metadata(
            label = "common",
            description = "The name of the user for signing in; #RESTRICTED if the site does not show it",
            javaType = "String")
    public static final String USERNAME = "CamelExpertUsersUsername";

    @Metadata(
            label = "producer",
            description = "The name of a property; overrides the option property",
            javaType = "String")
    public static final String PROPERTY = "CamelExpertUsersProperty";

    @Metadata(
            label = "producer",
            description =
                    "The version of a property. For setProperty the version that is replaced: if the property has another one, the exchange fails with the status 409",
            javaType = "String")
    public static final String ETAG = "CamelExpertUsersEtag";

    @Metadata(
            label = "producer",
            description = "The password that setPassword sets; removed from the message",
            javaType = "String")
    public static final String PASSWORD = "CamelExpertUsersPassword";

    @Metadata(
            label = "producer",
            description = "The number of users in the whole list, if the site reports it",
            javaType = "Long")
    public static final String TOTAL_COUNT = "CamelExpertUsersTotalCount";

    @Metadata(
            label = "consumer",
            description = "What happened to the user",
            javaType = "String",
            enums = "added,changed,deleted,unlisted")
    public static final String CHANGE = "CamelExpertUsersChange";

    private ExpertUsersConstants() {}
}
