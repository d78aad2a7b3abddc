// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import static io.camelcx.genesys.operation.OperationParameter.path;
import static io.camelcx.genesys.operation.OperationParameter.query;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.call;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.data;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.optional;

import java.util.List;

/** The operations on the session, its configuration, reporting and targets. */
final class SessionRows {

    static final List<WorkspaceOperation> ROWS = List.of(
            call(
                    "activateChannels",
                    "POST",
                    "/activate-channels",
                    optional("agentId"),
                    optional("placeName"),
                    optional("dn"),
                    optional("queueName"),
                    optional("agentWorkMode"),
                    optional("dynamicPhoneNumber"),
                    optional("autoCompleteCall"),
                    optional("channels")),
            call(
                    "activateVoice",
                    "POST",
                    "/voice/activate",
                    optional("agentId"),
                    optional("placeName"),
                    optional("dn"),
                    optional("queueName"),
                    optional("agentWorkMode"),
                    optional("dynamicPhoneNumber"),
                    optional("autoCompleteCall")),
            call("activateMedia", "POST", "/media/activate", data("channels"), optional("placeName")),
            call("deactivateVoice", "POST", "/voice/deactivate"),
            call("deactivateMedia", "POST", "/media/deactivate"),
            call("getConfiguration", "GET", "/configuration", query("types")),
            call("getBusinessAttributeHierarchy", "GET", "/configuration/business-attribute/{id}", path("id")),
            call(
                    "getDevicesForPlace",
                    "GET",
                    "/configuration/places/{placeName}/dns",
                    path("placeName"),
                    query("placeStatus")),
            call("getCurrentSession", "GET", "/current-session"),
            call("logout", "POST", "/logout"),
            call("info", "GET", "/info"),
            call("version", "GET", "/version"),
            call("subscribe", "POST", "/reporting/subscriptions", data("statistics")),
            call("peek", "GET", "/reporting/subscriptions/{subscriptionId}", path("subscriptionId")),
            call("peekMultiple", "GET", "/reporting/subscriptions", query("ids").mandatory()),
            call("unsubscribe", "DELETE", "/reporting/subscriptions/{subscriptionId}", path("subscriptionId")),
            call(
                    "getTargets",
                    "GET",
                    "/targets",
                    query("searchTerm").mandatory(),
                    query("types"),
                    query("filterName"),
                    query("sort"),
                    query("limit"),
                    query("matchType"),
                    query("excludeGroup"),
                    query("restrictGroup"),
                    query("excludeFromGroup"),
                    query("restrictToGroup")),
            call("getRecentTargets", "GET", "/targets/recents", query("limit")),
            call("addRecentTarget", "POST", "/targets/recents/add", data("target"), data("recentInformation")),
            call("ackRecentMissedCalls", "POST", "/targets/recents/ack-missed-calls"),
            call("getPersonalFavorites", "GET", "/targets/personal-favorites", query("limit")),
            call(
                    "savePersonalFavorite",
                    "POST",
                    "/targets/personal-favorites/save",
                    data("target"),
                    data("category"),
                    optional("ignoreDuplication")),
            call(
                    "deletePersonalFavorite",
                    "POST",
                    "/targets/personal-favorites/delete/{type}/{id}",
                    path("type"),
                    path("id")),
            call("getTarget", "GET", "/targets/{type}/{id}", path("type"), path("id")));

    private SessionRows() {}
}
