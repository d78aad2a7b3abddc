/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.expert.auth;

import io.camelcx.simulator.expert.settings.ExpertUser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The users of the site, the anonymous one among them. */
public final class UserDirectory {
    private final List<ExpertUser> users;

    public UserDirectory(List<ExpertUser> accounts) {
        this.users = Stream.concat(accounts.stream(), Stream.of(ExpertUser.ANONYMOUS))
                .toList();
    }

    public List<ExpertUser> all() {
        return users;
    }

    public Optional<ExpertUser> byId(int id) {
        return users.stream().filter(user -> user.id() == id).findFirst();
    }

    public Optional<ExpertUser> byName(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** The user whom a number, or a name after an equals sign, stands for. */
    public Optional<ExpertUser> find(String reference) {
        if (reference.startsWith("=")) {
            return byName(reference.substring(1));
        }
        return users.stream()
                .filter(user -> String.valueOf(user.id()).equals(reference))
                .findFirst();
    }
}
