// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    @ParameterizedTest
    @ValueSource(strings = {"3", "current", "=author"})
    void aUserIsNamedByNumberByNameOrAsTheCaller(String id) {
        assertThat(caller.read("/users/" + id).text("/user/fullname")).isEqualTo("Otto Author");
    }

    @Test
    void usersAreListed() {
        assertThat(caller.read("/users?limit=2&offset=1").texts("/users/user/nick"))
                .containsExactly("author", "viewer");
        assertThat(caller.read("/users").text("/users/@totalcount")).isEqualTo("4");
        assertThat(caller.get("/users/99").status()).isEqualTo(404);
    }

    @Test
    void rolesAreGroups() {
        assertThat(caller.read("/groups").texts("/groups/group/groupname"))
                .containsExactly("Admins", "Authors", "Viewers");
        assertThat(caller.read("/groups/2").text("/group/groupname")).isEqualTo("Authors");
        assertThat(caller.read("/groups/=Authors/users").texts("/users/user/nick"))
                .containsExactly("author");
        assertThat(caller.get("/groups/9").status()).isEqualTo(404);
    }
}
