package health.waymark.verify;

/** It was asked for what it can't do. The message is a sentence. */
final class WrongUse extends RuntimeException {

    WrongUse(String sentence) {
        super(sentence);
    }
}
