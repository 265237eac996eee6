// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/source_resolution.h"

#include <algorithm>
#include <unordered_map>

#include "attribution/sources/affiliation.h"
#include "attribution/sources/named_holders.h"
#include "attribution/sources/pronoun_coreference.h"
#include "attribution/sources/source_phrases.h"
#include "attribution/sources/unnamed_holders.h"
#include "base/strings.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

bool is_mere_person(std::string_view noun) {
  return noun == "man" || noun == "woman" || noun == "gentleman" || noun == "lady" ||
         noun == "widow" || noun == "widower" || noun == "boy" || noun == "girl";
}

bool is_honorific(std::string_view noun) {
  for (const auto* word : {"majesty", "highness", "worship", "lordship", "ladyship", "excellency",
                           "grace", "holiness", "eminence", "honour", "honor", "reverence"}) {
    if (noun == word) return true;
  }
  return false;
}

// "its" as "it".
std::string_view owner_pronoun(std::string_view word) {
  constexpr std::pair<std::string_view, std::string_view> owners[] = {
      {"its", "it"}, {"their", "they"}, {"his", "he"}, {"my", "i"}, {"our", "we"}};
  for (const auto& [owner, pronoun] : owners) {
    if (word == owner) return pronoun;
  }
  return word;
}

class HolderResolver {
 public:
  HolderResolver(const TextView& view, const NamedMentions& names,
                 const std::vector<Candidate>& candidates,
                 const std::vector<std::optional<std::uint32_t>>& parents)
      : view_(view),
        names_(names),
        candidates_(candidates),
        parents_(parents),
        named_(view, names),
        antecedents_(view, names, candidates),
        done_(candidates.size(), false) {
    holders_.resize(candidates.size());
    for (std::size_t d = 0; d < candidates.size(); ++d) {
      if (candidates[d].source) by_source_[candidates[d].source->first].push_back(d);
    }
  }

  std::vector<Holder> run() {
    for (std::size_t d = 0; d < candidates_.size(); ++d) {
      holders_[d] = resolve(d);
      done_[d] = true;
      remember_office(holders_[d]);
    }
    return std::move(holders_);
  }

 private:
  Holder resolve(std::size_t d) const {
    const auto& candidate = candidates_[d];
    if (!candidate.source) return nobody(candidate);
    const auto range = *candidate.source;
    if (range.size() == 1 && !view_.is(range.first, word::name)) {
      if (const auto before = before_relative(range.first)) return phrase(d, *before);
      if (view_.is(range.first, word::subject_pronoun | word::object_pronoun | word::possessive))
        return pronoun(d, range.first);
    }
    return candidate.rule == CandidateRule::speaker_label ? label(d, range) : phrase(d, range);
  }

  // "those who fish here": what the relative pronoun stands for.
  [[nodiscard]] std::optional<TokenRange> before_relative(std::uint32_t token) const {
    const auto start = sentence_start(view_, token);
    if (!view_.is(token, word::relative) || view_.is(token, word::possessive) || token <= start)
      return std::nullopt;
    const auto end = view_.is(token - 1, word::comma | word::dash) ? token - 1 : token;
    const auto subject = find_subject(view_, start, end);
    if (!subject) return std::nullopt;
    return antecedent_in(view_, subject->source);
  }

  // A spokesman named once speaks for the same organisation later on.
  void remember_office(Holder& holder) {
    if (holder.name.empty() || holder.anonymous) return;
    if (!holder.speaks_for.empty()) {
      offices_.try_emplace(holder.name, holder.speaks_for);
    } else if (const auto known = offices_.find(holder.name); known != offices_.end()) {
      holder.speaks_for = known->second;
    }
  }

  static Holder nobody(const Candidate&) {
    Holder holder;
    holder.anonymous = true;
    holder.source_class = SourceClass::passive;
    holder.rule = "attribution.nobody_stated";
    return holder;
  }

  // The nearest earlier holder that fits; candidates are in order of the text.
  template <class Fits>
  [[nodiscard]] const Holder* earlier(std::size_t d, const Fits& fits) const {
    const auto parent = parents_[d];
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      if (!done_[i - 1] || !candidates_[i - 1].source || (parent && *parent == i - 1 && false))
        continue;
      if (holders_[i - 1].name.empty()) continue;
      if (fits(holders_[i - 1])) return &holders_[i - 1];
    }
    return nullptr;
  }

  Holder pronoun(std::size_t d, std::uint32_t token) const {
    const auto word = owner_pronoun(view_.lower(token));
    Holder holder;
    holder.rule = "attribution.pronoun";
    if (word == "i" || word == "we" || word == "me" || word == "us") return first_person(d, token);
    if (word == "he" || word == "she" || word == "him" || word == "her") {
      const auto gender = word.starts_with("h") && word != "her" ? Gender::male : Gender::female;
      return third_person(d, token, gender);
    }
    if (word == "it" || word == "they" || word == "them") {
      const bool plural = word != "it";
      if (const auto after = owner_after(view_, token))
        return with_rule(phrase(d, *after), "attribution.pronoun");
      if (plural) {
        if (auto own = plural_speaker(d, token)) return *own;
        if (view_.lower(token) == "their") {
          if (const auto own = plural_subject_before(view_, token))
            return with_rule(phrase(d, *own), "attribution.pronoun");
        }
        if (const auto near = plural_near(view_, token))
          return with_rule(phrase(d, *near), "attribution.pronoun");
      }
      if (auto near = organisation_near(d, token)) return *near;
      const auto* found = earlier(d, [&](const Holder& h) {
        return plural ? (h.plural || !h.person) : (!h.person && !h.plural);
      });
      if (found != nullptr) return with_rule(*found, "attribution.pronoun");
      const auto persons = plural ? antecedents_.find_plural(token) : std::nullopt;
      if (persons) return with_rule(described_person(d, *persons), "attribution.pronoun");
    }
    holder.name = squeeze_space(view_.text_of({token, token + 1}));
    holder.anonymous = true;
    holder.source_class = SourceClass::others;
    return holder;
  }

  // "Two mechanics said that they had warned him": the voice around speaks of itself.
  [[nodiscard]] std::optional<Holder> plural_speaker(std::size_t d, std::uint32_t token) const {
    const auto parent = parents_[d];
    if (!parent || !candidates_[*parent].source || !candidates_[*parent].cue) return std::nullopt;
    const bool quoted =
        candidates_[*parent].labelled ||
        view_.quotation_of(token) != view_.quotation_of(candidates_[*parent].cue->first);
    if (quoted || !done_[*parent] || !holders_[*parent].plural) return std::nullopt;
    return with_rule(holders_[*parent], "attribution.pronoun");
  }

  // "The group … in the country it claims to love": an organisation of the same sentence goes
  // before a holder of an earlier one.
  [[nodiscard]] std::optional<Holder> organisation_near(std::size_t d, std::uint32_t token) const {
    const auto start = sentence_start(view_, token);
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      if (!candidates_[i - 1].source) continue;
      const auto first = candidates_[i - 1].source->first;
      if (first >= start && first < token && !holders_[i - 1].person) return std::nullopt;
    }
    const auto* mention = names_.organisation_before(token, start);
    const auto noun = institution_before(view_, token);
    if (noun && (mention == nullptr || mention->range.first < noun->first)) {
      return with_rule(phrase(d, *noun), "attribution.pronoun");
    }
    if (mention == nullptr) return std::nullopt;
    return named_.named(*mention, "attribution.pronoun");
  }

  static Holder with_rule(Holder holder, std::string rule) {
    holder.rule = std::move(rule);
    return holder;
  }

  [[nodiscard]] bool speaks_in_third_person(std::size_t d) const {
    const auto& source = candidates_[d].source;
    if (!source) return false;
    const auto word = view_.lower(source->first);
    return source->size() > 1 || (word != "i" && word != "we" && word != "me" && word != "us");
  }

  // The voice whose very words hold the token, by quotation marks or a label; voices that only
  // report ("he says I did") are passed over.
  [[nodiscard]] std::optional<std::uint32_t> speaker_of(std::size_t d, std::uint32_t token) const {
    auto at = parents_[d];
    for (int steps = 0; at && steps < 8; at = parents_[*at], ++steps) {
      const auto& voice = candidates_[*at];
      const bool quoted =
          view_.quotation_of(token).has_value() &&
          !(voice.cue && view_.quotation_of(voice.cue->first) == view_.quotation_of(token));
      if (voice.labelled || quoted) return at;
    }
    return std::nullopt;
  }

  Holder first_person(std::size_t d, std::uint32_t token) const {
    if (const auto speaker = speaker_of(d, token)) {
      const bool known = done_[*speaker] || !speaks_in_third_person(*speaker);
      return with_rule(known ? holders_[*speaker] : resolve(*speaker), "attribution.pronoun");
    }
    Holder holder;
    holder.person = true;
    if (const auto* comment = comment_around(view_, token)) {
      holder.rule = "attribution.commenter";
      holder.name = comment->author.empty() ? "the writer of the comment" : comment->author;
      return holder;
    }
    holder.rule = "attribution.author";
    const auto& document = view_.document();
    const bool paper = document.authors.empty() && !document.source.empty() &&
                       (view_.lower(token) == "we" || view_.lower(token) == "us");
    holder.name = paper                       ? document.source
                  : !document.authors.empty() ? document.authors.front()
                  : !document.source.empty()  ? "the author of " + document.source
                                              : "the author";
    return holder;
  }

  Holder third_person(std::size_t d, std::uint32_t token, Gender gender) const {
    if (const auto found = antecedents_.find(d, token, gender, speakers_around(d, token))) {
      if (found->mention != nullptr) return named_.named(*found->mention, "attribution.pronoun");
      return with_rule(described_person(d, found->range), "attribution.pronoun");
    }
    Holder holder;
    holder.rule = "attribution.pronoun";
    holder.name = squeeze_space(view_.text_of({token, token + 1}));
    holder.anonymous = true;
    holder.person = true;
    holder.gender = gender;
    holder.source_class = SourceClass::others;
    return holder;
  }

  // A phrase without a name: the holder of an earlier candidate that it is the source of, or the words.
  [[nodiscard]] Holder described_person(std::size_t d, TokenRange range) const {
    const auto sources = by_source_.find(range.first);
    if (sources == by_source_.end()) return phrase(d, range);
    for (const auto i : sources->second) {
      const bool same = candidates_[i].source->last >= range.last;
      if (same && i != d && done_[i]) return holders_[i];
      if (same && i != d) return phrase(i, *candidates_[i].source);
    }
    return phrase(d, range);
  }

  // Those whose very words hold the token: no "he" of theirs.
  [[nodiscard]] std::vector<std::string> speakers_around(std::size_t d, std::uint32_t token) const {
    std::vector<std::string> found;
    int steps = 0;
    for (auto at = parents_[d]; at && steps < 8; at = parents_[*at], ++steps) {
      const auto& voice = candidates_[*at];
      const bool quoted = view_.quotation_of(token).has_value() && voice.cue &&
                          view_.quotation_of(voice.cue->first) != view_.quotation_of(token);
      if (!voice.source || !(quoted || voice.labelled)) continue;
      if (done_[*at])
        found.push_back(holders_[*at].name);
      else if (speaks_in_third_person(*at) && !is_third_person(*voice.source))
        found.push_back(resolve(*at).name);
    }
    return found;
  }

  [[nodiscard]] bool is_third_person(TokenRange source) const {
    return source.size() == 1 &&
           view_.is(source.first, word::subject_pronoun | word::object_pronoun);
  }

  // A label is a name, unless it is a noun for a person ("CALLER").
  Holder label(std::size_t d, TokenRange range) const {
    for (auto i = range.first; i + 1 < range.last; ++i) {
      if (!view_.is(i, word::open_bracket)) continue;
      const auto* inside = named_.last_name_in({i + 1, range.last});
      if (inside != nullptr && inside->person) return named_.named(*inside, "attribution.named");
    }
    if (const auto longer = longer_label(d, range)) return holders_[*longer];
    auto holder = phrase(d, range);
    const auto noun = head_noun(view_, range);
    const auto role = means_person(noun) && !view_.quotation_of(range.first);
    if (holder.anonymous && !role) {
      holder.anonymous = false;
      holder.source_class = SourceClass::named;
      holder.person = true;
    }
    return holder;
  }

  // "THE MINISTER" after "THE MINISTER FOR PORTS (MR LIND)".
  [[nodiscard]] std::optional<std::size_t> longer_label(std::size_t d, TokenRange range) const {
    const auto text = view_.text_of(range);
    for (std::size_t i = 0; i < d && i < 400; ++i) {
      const auto& other = candidates_[i];
      if (!done_[i] || !other.source || other.rule != CandidateRule::speaker_label) continue;
      const auto longer = view_.text_of(*other.source);
      if (longer.size() > text.size() && longer.starts_with(text) && longer.ends_with(')'))
        return i;
    }
    return std::nullopt;
  }

  Holder phrase(std::size_t d, TokenRange range) const {
    range = without_aside(view_, range);
    const auto head = head_of(view_, range);
    const auto noun = head_noun(view_, head);
    const auto noun_class = source_noun_class(noun);
    if (is_honorific(noun)) {
      if (auto person = same_person(d, range, head, noun)) return *person;
    }
    Holder holder = named_.named_phrase(range, head, noun_class);
    if (holder.speaks_for.empty())
      holder.speaks_for = spoken_for(view_, names_, range, head, noun_class);
    if (!holder.name.empty()) {
      const bool piece = noun_class == "document" && !holder.person;
      return piece ? author_of_piece(d, holder.name).value_or(holder) : holder;
    }
    if (auto same = same_source(d, range, noun, noun_class)) return *same;
    if (auto party = named_.in_court(head, noun); party && head.last == range.last) return *party;
    if (auto own = named_.own_paper(range, head, noun)) return *own;
    if (auto person = same_person(d, range, head, noun)) return *person;
    if (auto office = named_.described(range, head, noun, noun_class)) return *office;
    auto unnamed = unnamed_holder(view_, names_, range, head, holder.speaks_for);
    if (says_same(range) && is_document(noun, noun_class) && !is_known_before(d, noun)) {
      unnamed.anonymous = true;
      unnamed.source_class = SourceClass::others;
    }
    return unnamed;
  }

  // "The Lusk piece" behind "Oda Lind of the Lusk Courier writes": her words.
  [[nodiscard]] std::optional<Holder> author_of_piece(std::size_t d,
                                                      const std::string& institution) const {
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      const auto& source = candidates_[i - 1].source;
      if (!done_[i - 1] || !source || !holders_[i - 1].person) continue;
      auto rest = *source;
      while (const auto* mention = rest.empty() ? nullptr : names_.name_in(rest)) {
        if (squeeze_space(names_.full_name(mention->name)) == institution) {
          auto author = with_rule(holders_[i - 1], "attribution.described");
          author.speaks_for = institution;
          return author;
        }
        rest.first = std::max(mention->range.last, rest.first + 1);
      }
    }
    return std::nullopt;
  }

  // "the same gentleman", "the old man", "Her Highness": the last person who can be one.
  [[nodiscard]] std::optional<Holder> same_person(std::size_t d, TokenRange range, TokenRange head,
                                                  std::string_view noun) const {
    if (head.last != range.last) return std::nullopt;
    if (noun == "latter") return named_.latter(range.first);
    const auto first = view_.lower(head.first);
    auto gender = gender_of_noun(noun);
    if (is_honorific(noun)) {
      if (first == "his") gender = Gender::male;
      if (first == "her") gender = Gender::female;
      if (head.size() != 2 || gender == Gender::unknown) return std::nullopt;
    } else if (!is_mere_person(noun) || first != "the" || !only_says_again(head)) {
      return std::nullopt;
    }
    const auto found =
        antecedents_.find(d, range.first, gender, speakers_around(d, range.first), true);
    if (!found) return std::nullopt;
    return named_.named(*found->mention, "attribution.described");
  }

  // "the man", "the same man", "the old man": no word that tells one from another.
  [[nodiscard]] bool only_says_again(TokenRange head) const {
    if (head.size() > 3 || head.size() < 2) return false;
    if (head.size() == 2) return true;
    const auto between = view_.lower(head.first + 1);
    return between == "same" || between == "old" || between == "young" || between == "good" ||
           between == "poor" || between == "elderly";
  }

  [[nodiscard]] bool says_same(TokenRange range) const {
    for (auto i = range.first; i < std::min(range.last, range.first + 2); ++i) {
      if (view_.lower(i) == "same") return true;
    }
    return false;
  }
  // "The same article" behind "according to the Lusk Courier", or where an article was spoken of.
  [[nodiscard]] bool is_known_before(std::size_t d, std::string_view noun) const {
    constexpr std::uint32_t reach = 1000;
    const auto token = candidates_[d].source->first;
    for (auto i = token; i > 0 && token - i < reach; --i) {
      if (view_.lower(i - 1) == noun) return true;
    }
    const auto* comment = comment_around(view_, token);
    for (std::size_t i = d; i > 0 && d - i < 10; --i) {
      const auto& source = candidates_[i - 1].source;
      if (!done_[i - 1] || !source || parents_[i - 1] != parents_[d] || holders_[i - 1].anonymous)
        continue;
      if (!holders_[i - 1].person && comment_around(view_, source->first) == comment) return true;
    }
    return false;
  }
  static bool is_document(std::string_view noun, std::string_view noun_class) {
    return noun_class == "document" || noun_class == "outlet" || noun == "list" ||
           noun_class == "press_reports" || noun == "page";
  }

  // "from the same site": the last source that was a document or an outlet.
  [[nodiscard]] std::optional<Holder> same_source(std::size_t d, TokenRange range,
                                                  std::string_view noun,
                                                  std::string_view noun_class) const {
    if (!says_same(range) || !is_document(noun, noun_class)) return std::nullopt;
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      const auto& source = candidates_[i - 1].source;
      if (!done_[i - 1] || !source || holders_[i - 1].name.empty()) continue;
      const auto before = head_noun(view_, head_of(view_, *source));
      if (before == noun || (before == "website" && noun == "site")) {
        return with_rule(holders_[i - 1], "attribution.same_source");
      }
    }
    return std::nullopt;
  }

  const TextView& view_;
  const NamedMentions& names_;
  const std::vector<Candidate>& candidates_;
  const std::vector<std::optional<std::uint32_t>>& parents_;
  NamedHolders named_;
  AntecedentFinder antecedents_;
  std::vector<Holder> holders_;
  std::vector<bool> done_;
  StringMap<std::string> offices_;
  // First token of a source -> candidates that have it.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_source_;
};

}  // namespace

std::vector<Holder> resolve_holders(const TextView& view, const NamedMentions& names,
                                    const std::vector<Candidate>& candidates,
                                    const std::vector<std::optional<std::uint32_t>>& parents) {
  return HolderResolver(view, names, candidates, parents).run();
}

}  // namespace headwater
