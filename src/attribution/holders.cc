// SPDX-License-Identifier: Apache-2.0
#include "attribution/holders.h"

#include <algorithm>

#include "attribution/noun_phrases.h"
#include "base/strings.h"

namespace headwater {
namespace {

SourceClass class_named(std::string_view name) {
  return value_named<SourceClass>(name).value_or(SourceClass::others);
}

// The phrase without a leading article, white space squeezed.
std::string phrase_text(const TextView& view, TokenRange range) {
  auto first = range.first;
  const auto lower = view.lower(first);
  if (range.size() > 1 && (lower == "the" || lower == "a" || lower == "an")) ++first;
  return squeeze_space(view.text_of({first, range.last}));
}

// Tokens of the head: up to the first preposition, comma, relative or bracket.
TokenRange head_of(const TextView& view, TokenRange range) {
  auto last = range.first;
  while (last < range.last && !view.is(last, word::comma | word::relative | word::open_bracket |
                                                 word::dash | word::mark)) {
    if (view.is(last, word::preposition) && last > range.first && !view.is(last, word::name)) break;
    if (last > range.first + 1 && is_reduced_relative(view, last, range.last) &&
        !view.is(last, word::name))
      break;
    ++last;
  }
  return {range.first, last};
}

class HolderResolver {
 public:
  HolderResolver(const TextView& view, const NamedMentions& names, const std::vector<Draft>& drafts,
                 const std::vector<std::optional<std::uint32_t>>& parents)
      : view_(view),
        names_(names),
        drafts_(drafts),
        parents_(parents),
        done_(drafts.size(), false) {
    holders_.resize(drafts.size());
  }

  std::vector<Holder> run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      holders_[d] = resolve(d);
      done_[d] = true;
      remember_office(holders_[d]);
    }
    return std::move(holders_);
  }

 private:
  Holder resolve(std::size_t d) {
    const auto& draft = drafts_[d];
    if (!draft.source) return nobody(draft);
    const auto range = *draft.source;
    if (range.size() == 1 && view_.is(range.first, word::subject_pronoun | word::object_pronoun) &&
        !view_.is(range.first, word::name)) {
      return pronoun(d, range.first);
    }
    return phrase(d, range);
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

  static Holder nobody(const Draft&) {
    Holder holder;
    holder.anonymous = true;
    holder.source_class = SourceClass::passive;
    holder.rule = "attribution.nobody_stated";
    return holder;
  }

  // The nearest earlier holder that fits; drafts are in order of the text.
  template <class Fits>
  [[nodiscard]] const Holder* earlier(std::size_t d, const Fits& fits) const {
    const auto parent = parents_[d];
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      if (!done_[i - 1] || !drafts_[i - 1].source || (parent && *parent == i - 1 && false))
        continue;
      if (holders_[i - 1].name.empty()) continue;
      if (fits(holders_[i - 1])) return &holders_[i - 1];
    }
    return nullptr;
  }

  Holder pronoun(std::size_t d, std::uint32_t token) const {
    const auto word = view_.lower(token);
    Holder holder;
    holder.rule = "attribution.pronoun";
    if (word == "i" || word == "we" || word == "me" || word == "us") return first_person(d, token);
    if (word == "he" || word == "she" || word == "him" || word == "her") {
      const auto gender = word.starts_with("h") && word != "her" ? Gender::male : Gender::female;
      return third_person(d, token, gender);
    }
    if (word == "it" || word == "they" || word == "them") {
      const bool plural = word != "it";
      const auto* found = earlier(d, [&](const Holder& h) {
        return plural ? (h.plural || !h.person) : (!h.person && !h.plural);
      });
      if (found != nullptr) return with_rule(*found, "attribution.pronoun");
    }
    holder.name = squeeze_space(view_.text_of({token, token + 1}));
    holder.anonymous = true;
    holder.source_class = SourceClass::others;
    return holder;
  }

  static Holder with_rule(Holder holder, std::string rule) {
    holder.rule = std::move(rule);
    return holder;
  }

  Holder first_person(std::size_t d, std::uint32_t token) const {
    const auto parent = parents_[d];
    if (parent && *parent < d && view_.quotation_of(token) >= 0)
      return with_rule(holders_[*parent], "attribution.pronoun");
    if (parent && *parent < d && drafts_[*parent].labelled)
      return with_rule(holders_[*parent], "attribution.pronoun");
    Holder holder;
    holder.rule = "attribution.author";
    const auto& document = view_.document();
    holder.name = !document.authors.empty()  ? document.authors.front()
                  : !document.source.empty() ? "the author of " + document.source
                                             : "the author";
    holder.person = true;
    return holder;
  }

  Holder third_person(std::size_t d, std::uint32_t token, Gender gender) const {
    const auto fits = [&](const Holder& h) {
      if (h.plural || (h.gender != Gender::unknown && h.gender != gender)) return false;
      return h.person;
    };
    const auto* source = earlier(d, fits);
    if (source != nullptr && !(parents_[d] && source == &holders_[*parents_[d]] &&
                               certain_other(gender, token, *source))) {
      return with_rule(*source, "attribution.pronoun");
    }
    if (const auto* person = names_.last_person_before(token, gender)) {
      return named(*person, "attribution.pronoun");
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

  // "Emil said she had told": not Emil, where another person of that gender was named.
  [[nodiscard]] bool certain_other(Gender gender, std::uint32_t token, const Holder& source) const {
    if (source.gender != Gender::unknown) return false;
    const auto* person = names_.last_person_before(token, gender);
    return person != nullptr && names_.gender_of(names_.full_name(person->name)) == gender;
  }

  Holder named(const NamedMention& mention, std::string rule) const {
    Holder holder;
    holder.name = squeeze_space(names_.full_name(mention.name));
    holder.person = mention.person || holder.name != mention.name;
    holder.gender =
        mention.gender != Gender::unknown ? mention.gender : names_.gender_of(holder.name);
    holder.rule = std::move(rule);
    return holder;
  }

  [[nodiscard]] std::string_view head_noun(TokenRange head) const {
    for (auto i = head.last; i > head.first; --i) {
      if (view_.is(i - 1, word::text) && !view_.is(i - 1, word::clitic | word::number))
        return view_.lower(i - 1);
    }
    return {};
  }

  Holder phrase(std::size_t, TokenRange range) const {
    const auto head = head_of(view_, range);
    const auto noun = head_noun(head);
    const auto noun_class = source_noun_class(noun);
    Holder holder = named_phrase(range, head, noun_class);
    if (holder.speaks_for.empty()) holder.speaks_for = spoken_for(range, head, noun_class);
    if (!holder.name.empty()) return holder;
    if (auto office = described(range, head, noun, noun_class)) return *office;
    return unnamed(range, head, noun, noun_class, holder.speaks_for);
  }

  // A name in the head, or in the apposition after it.
  Holder named_phrase(TokenRange range, TokenRange head, std::string_view noun_class) const {
    Holder holder;
    const auto* mention = last_name_in(head);
    const bool owner = mention != nullptr && mention->range.last < head.last &&
                       view_.is(mention->range.last, word::clitic);
    const auto after = mention != nullptr ? mention->range.last : head.last;
    const bool in_head =
        mention != nullptr && !owner &&
        (after == head.last || view_.is(after, word::determiner | word::coordinator | word::stop));
    if (in_head) {
      const bool joined = has_coordinator(head);
      holder = named(*mention, "attribution.named");
      if (joined && view_.is(after, word::coordinator)) {
        holder.name = phrase_text(view_, range);
        holder.plural = true;
      }
      return holder;
    }
    if (owner && noun_class == "document") {
      holder = named(*mention, "attribution.named");
      return holder;
    }
    if (head.last < range.last && view_.is(head.last, word::comma)) {
      const auto apposition = head_of(view_, {head.last + 1, range.last});
      const auto* apposed = last_name_in(apposition);
      if (apposed != nullptr && apposed->range.last + 1 >= apposition.last &&
          !view_.is(apposition.first, word::determiner)) {
        return named(*apposed, "attribution.apposition");
      }
    }
    return holder;
  }

  [[nodiscard]] const NamedMention* last_name_in(TokenRange range) const {
    const NamedMention* last = nullptr;
    auto from = range;
    while (!from.empty()) {
      const auto* mention = names_.name_in(from);
      if (mention == nullptr) break;
      last = mention;
      from.first = std::max(mention->range.last, from.first + 1);
    }
    return last;
  }

  [[nodiscard]] bool has_coordinator(TokenRange range) const {
    for (auto i = range.first; i < range.last; ++i) {
      if (view_.is(i, word::coordinator)) return true;
    }
    return false;
  }

  // The organisation behind "a spokesman for X", "X's bulletin", "officials at X", "a report in X".
  [[nodiscard]] std::string spoken_for(TokenRange range, TokenRange head,
                                       std::string_view noun_class) const {
    auto first = head.last;
    if (first < range.last && !view_.is(first, word::preposition) &&
        is_reduced_relative(view_, first, range.last))
      ++first;
    bool apposed = false;
    if (first < range.last && view_.is(first, word::comma)) {  // "NAME, a spokesman for X"
      for (auto i = first + 1; i < range.last; ++i) {
        if (view_.is(i, word::preposition) && !source_noun_class(view_.lower(i - 1)).empty()) {
          noun_class = source_noun_class(view_.lower(i - 1));
          first = i;
          apposed = true;
          break;
        }
      }
    }
    const bool speaks = noun_class == "spokesman" || noun_class == "document" ||
                        noun_class == "officials" || (noun_class == "office" && apposed) ||
                        noun_class == "press_reports";
    if (!speaks) return {};
    if (first < range.last && view_.is(first, word::preposition) && first + 1 < range.last) {
      const auto lower = view_.lower(first);
      if (lower != "for" && lower != "of" && lower != "at" && lower != "from" && lower != "by" &&
          lower != "in")
        return {};
      TokenRange rest{first + 1, range.last};
      for (auto i = rest.first; i < rest.last; ++i) {
        if (view_.is(i, word::comma | word::relative)) rest.last = i;
      }
      while (rest.last > rest.first &&
             view_.is(rest.last - 1, word::close_bracket | word::open_bracket))
        --rest.last;
      if (rest.empty()) return {};
      const auto* mention = names_.name_in(rest);
      if (mention != nullptr && mention->range.first <= rest.first + 1) {
        return squeeze_space(names_.full_name(mention->name));
      }
      return phrase_text(view_, rest);
    }
    const auto* owner = names_.name_in(head);
    if (owner != nullptr && owner->range.last < head.last && noun_class != "press_reports") {
      return squeeze_space(names_.full_name(owner->name));
    }
    return {};
  }

  // "the minister", "the Front": the name that the noun describes elsewhere in the document.
  [[nodiscard]] std::optional<Holder> described(TokenRange range, TokenRange head,
                                                std::string_view noun,
                                                std::string_view noun_class) const {
    if (head.last != range.last || noun.empty()) return std::nullopt;
    const bool definite = view_.is(head.first, word::determiner | word::possessive);
    const auto lower = view_.lower(head.first);
    if (lower == "a" || lower == "an" || lower == "some" || lower == "any" || lower == "another" ||
        lower == "one" || lower == "two" || lower == "several" || lower == "many") {
      return std::nullopt;
    }
    if (!definite && head.size() > 1) return std::nullopt;
    if (head.size() > 2 || view_.is(head.first, word::number)) return std::nullopt;
    if (ends_like_plural(view_, head.last - 1) && noun != "police") return std::nullopt;
    if (noun_class == "document" || noun_class == "press_reports") return std::nullopt;
    const auto* mention = names_.described_by(noun, range.first);
    if (mention == nullptr || (noun_class.empty() && !mention->person)) return std::nullopt;
    if (noun_class == "institution" && mention->person) return std::nullopt;
    return named(*mention, "attribution.described");
  }

  Holder unnamed(TokenRange range, TokenRange head, std::string_view noun,
                 std::string_view noun_class, std::string speaks_for) const {
    Holder holder;
    holder.rule = "attribution.unnamed";
    for (auto i = range.first; i + 1 < range.last; ++i) {
      if (view_.is(i, word::comma) && view_.is(i + 1, word::relative)) range.last = i;
    }
    holder.name = phrase_text(view_, range);
    holder.speaks_for = std::move(speaks_for);
    bool of_institution = false;  // "the provincial police command"
    for (auto i = head.first; i < head.last; ++i) {
      of_institution = of_institution ||
                       (noun_class.empty() && source_noun_class(view_.lower(i)) == "institution");
    }
    of_institution = of_institution && !ends_like_plural(view_, head.last - 1);
    const bool institution = of_institution || noun_class == "institution" ||
                             noun_class == "spokesman" || noun_class == "document" ||
                             noun_class == "outlet";
    holder.plural = !head.empty() && ends_like_plural(view_, head.last - 1) && !institution;
    holder.person = !institution && !holder.plural;
    if (noun == "police") holder.plural = true;
    const auto first = view_.lower(range.first);
    const bool private_person =
        first == "my" || first == "his" || first == "her" || first == "your" || first == "their";
    if (noun_class == "office" && !holder.plural && !private_person) return holder;
    if (private_person && noun_class == "spokesman") {
      holder.anonymous = true;
      holder.source_class = SourceClass::others;
      return holder;
    }
    if (institution) return holder;
    if (noun_class == "officials" && !holder.speaks_for.empty() && !hides_name(range) &&
        names_.name_in(range) != nullptr) {
      return holder;
    }
    holder.anonymous = true;
    holder.source_class = noun_class.empty() || noun_class == "office" ? SourceClass::others
                                                                       : class_named(noun_class);
    return holder;
  }

  // "who asked not to be named", "on condition of anonymity".
  [[nodiscard]] bool hides_name(TokenRange range) const {
    for (auto i = range.first; i < range.last; ++i) {
      const auto lower = view_.lower(i);
      if (lower == "anonymity" || lower == "named" || lower == "identified" || lower == "unnamed" ||
          lower == "anonymous") {
        return true;
      }
    }
    return false;
  }

  const TextView& view_;
  const NamedMentions& names_;
  const std::vector<Draft>& drafts_;
  const std::vector<std::optional<std::uint32_t>>& parents_;
  std::vector<Holder> holders_;
  std::vector<bool> done_;
  StringMap<std::string> offices_;
};

}  // namespace

std::vector<Holder> resolve_holders(const TextView& view, const NamedMentions& names,
                                    const std::vector<Draft>& drafts,
                                    const std::vector<std::optional<std::uint32_t>>& parents) {
  return HolderResolver(view, names, drafts, parents).run();
}

}  // namespace headwater
