package org.tadmor.extraction.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** OpenNLP's model of 183 languages, loaded when it is first asked. Safe for use by several threads. */
public final class LanguageModel {

    private static final String RESOURCE = "/langdetect-183.bin";
    private static final int ENOUGH = 1_500;
    private static final double LEAST = 0.03;
    private static final double AHEAD = 1.6;
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageModel() {}

    /** ISO 639-1 code of the language these words are most likely in; null where the model is not sure. */
    public static @Nullable String languageOf(CharSequence words) {
        LanguageDetectorME detector = new LanguageDetectorME(Loaded.MODEL);
        Language[] likely = detector.predictLanguages(words.subSequence(0, Math.min(words.length(), ENOUGH)));
        double best = likely[0].getConfidence();
        boolean sure = best >= LEAST && best >= AHEAD * likely[1].getConfidence();
        return sure ? TWO_LETTERS.get(likely[0].getLang()) : null;
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        codes.putAll(Map.of(
                "cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "zsm", "ms", "swh", "sw",
                "azj", "az", "uzn", "uz"));
        return Map.copyOf(codes);
    }

    private static final class Loaded {

        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + RESOURCE);
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
