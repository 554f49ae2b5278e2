package org.tadmor.extraction.event;

import java.util.Locale;
import org.tadmor.vocabulary.EventType;

/** How well answers agree with labels, both as indices into {@link EventModel#TYPES}; -1 is no answer. */
record TypeScores(double[] byType, double macro, double fourWay, double accuracy) {

    static TypeScores of(int[] labels, int[] answers) {
        double[] byType = new double[EventModel.TYPES.length];
        double sum = 0;
        for (int type = 0; type < byType.length; type++) {
            byType[type] = score(labels, answers, type, false);
            sum += byType[type];
        }
        double four = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            four += score(labels, answers, quarter, true);
        }
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += labels[i] == answers[i] ? 1 : 0;
        }
        return new TypeScores(byType, sum / byType.length, four / 4, right / (double) labels.length);
    }

    private static double score(int[] labels, int[] answers, int wanted, boolean quarters) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            boolean label = (quarters ? quarter(labels[i]) : labels[i]) == wanted;
            boolean answer = (quarters ? quarter(answers[i]) : answers[i]) == wanted;
            right += label && answer ? 1 : 0;
            wrong += label != answer ? 1 : 0;
        }
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong);
    }

    private static int quarter(int type) {
        if (type < 0) {
            return -1;
        }
        EventType root = EventModel.TYPES[type];
        return (root.verbal() ? 0 : 1) + (root.cooperation() ? 0 : 2);
    }

    void print() {
        System.out.printf(
                Locale.ROOT, "root macro-F1 %.3f, four-way macro-F1 %.3f, accuracy %.3f%n", macro, fourWay, accuracy);
        for (int type = 0; type < byType.length; type++) {
            String name = EventModel.TYPES[type] == EventType.RETREAT ? "YIELD" : EventModel.TYPES[type].name();
            System.out.printf(Locale.ROOT, "  %-10s %.3f%n", name, byType[type]);
        }
    }
}
