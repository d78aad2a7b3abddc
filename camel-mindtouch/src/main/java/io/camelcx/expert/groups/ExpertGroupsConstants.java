// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-groups}. */
public final class ExpertGroupsConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "String",
            enums = "get,list,create,update,createOrUpdate,delete,users,addUsers,removeUsers,setUsers")
    public static final String OPERATION = "CamelExpertGroupsOperation";

    @Metadata(
            label = "producer",
            description = "The group: a number, or a name; overrides the group of the endpoint's URI",
            javaType = "String")
    public static final String GROUP = "CamelExpertGroupsGroup";

    @Metadata(
            label = "producer",
            description =
                    "The numbers of the users to add, remove or set, separated by commas; overrides the option users",
            javaType = "String")
    public static final String USERS = "CamelExpertGroupsUsers";

    @Metadata(label = "producer", description = "The id of the group", javaType = "Long")
    public static final String GROUP_ID = "CamelExpertGroupsGroupId";

    @Metadata(label = "producer", description = "The name of the group", javaType = "String")
    public static final String NAME = "CamelExpertGroupsName";

    @Metadata(
            label = "producer",
            description = "The number of groups or users in the whole list, if the site reports it",
            javaType = "Long")
    public static final String TOTAL_COUNT = "CamelExpertGroupsTotalCount";

    private ExpertGroupsConstants() {}
}
