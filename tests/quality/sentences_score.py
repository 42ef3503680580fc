"""sentences.golden-rules: the 52 English golden rules of sentence splitting; a rule is right when every sentence is.

Left out, with the reason, is what is no running prose of a news page.
"""
import gold as sets
from metrics import Share

LEFT_OUT = {
    **dict.fromkeys(range(31, 40), "a list whose numbers or bullets stand in running text without line breaks: no prose"),
    **dict.fromkeys((40, 41), "a line break inside a sentence, as PDF has it: on our pages a line is a paragraph"),
}


def squeezed(text):
    return " ".join(text.split())


def score(program):
    rules = sets.load("sentences.golden-rules")
    if rules is None:
        return [], ["sentences.golden-rules"]
    prose, every = Share("sentences.golden-rules", "prose rules"), Share("sentences.golden-rules", "all rules")
    for rule, tagged in zip(rules, sets.tag(program, [(rule["text"], None) for rule in rules])):
        wanted = [squeezed(sentence) for sentence in rule["sentences"]]
        found = [squeezed(rule["text"][begin:end]) for begin, end in tagged["sentences"]]
        told = (f"rule {rule['rule']}", rule["text"], " ‖ ".join(wanted), " ‖ ".join(found))
        every.add(wanted == found, *told)
        if rule["rule"] in LEFT_OUT:
            prose.left_out += 1
        else:
            prose.add(wanted == found, *told)
    every.errors = []
    return [prose.row(), every.row()], []
