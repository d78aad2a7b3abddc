// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.random.SeededRandom;
import java.util.List;
import java.util.stream.IntStream;

/** The tenant's employees. Their names have characters that are often encoded wrongly. */
final class Employees {
    private static final int AGENTS = 48;

    record Person(String firstName, String lastName) {}

    /** Ids have leading zeros, so that they must be read as text. */
    record Team(String id, String name) {}

    /**
     * One agent.
     *
     * @param teamNumber the team's place among the teams, from 0
     */
    record Agent(String id, Person person, int teamNumber, Team team) {}

    private static final List<Team> TEAMS = List.of(
            new Team("001", "Support"),
            new Team("002", "Billing, EMEA"),
            new Team("003", "Zürich; Außendienst"),
            new Team("004", "\"Gold\" Customers"),
            new Team("005", "Ventas España"),
            new Team("006", "技術サポート"));

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Jürgen", "Zoë", "Łukasz", "Ngọc", "Seán", "María José", "Olga", "Søren", "Aïcha", "美咲", "Bob");

    private static final List<String> LAST_NAMES =
            List.of("Lovelace", "Müller-Lüdenscheidt", "O'Brien", "Núñez", "Smith, Jr.", "Đặng", "Ångström", "佐藤");

    private static final List<Person> EVALUATORS = List.of(
            new Person("Grace", "Hopper"),
            new Person("Özlem", "Yıldız"),
            new Person("François", "D'Aboville"),
            new Person("Quality", "\"QM\" Robot"));

    private static final List<Agent> ALL_AGENTS =
            IntStream.range(0, AGENTS).mapToObj(Employees::makeAgent).toList();

    private Employees() {}

    static Agent agent(SeededRandom random) {
        return random.oneOf(ALL_AGENTS);
    }

    static Person evaluator(SeededRandom random) {
        return random.oneOf(EVALUATORS);
    }

    private static Agent makeAgent(int number) {
        Person person = new Person(
                FIRST_NAMES.get(number % FIRST_NAMES.size()),
                LAST_NAMES.get((number / FIRST_NAMES.size() + number) % LAST_NAMES.size()));
        int team = number % TEAMS.size();
        return new Agent("0000-00%02d".formatted(number), person, team, TEAMS.get(team));
    }
}
