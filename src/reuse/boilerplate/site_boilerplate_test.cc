// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/site_boilerplate.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/property_for_tests.h"
#include "base/strings.h"
#include "reuse/boilerplate/site_pages.h"
#include "reuse/find_reuse.h"

namespace headwater {
namespace {

// A block is words and marks divided by spaces: "*killed" tells an event, "Olm_" is a name, and
// "said>" puts what stands before it into somebody's mouth.
struct Page {
  std::string id;
  std::string source;
  std::vector<std::string> blocks;
  std::string author;
  std::string url;
  std::string published;
};

class PageWriter {
 public:
  explicit PageWriter(const Page& page) {
    auto& document = facts_.document;
    document.id = page.id;
    document.source = page.source;
    document.url = page.url;
    document.published = page.published;
    if (!page.author.empty()) document.authors = {page.author};
    for (const auto& block : page.blocks) add_block(block);
    document.text = Utf8Text(plain_);
    facts_.sentences = sentences_.sentences;
  }
  [[nodiscard]] DocumentFacts facts() { return std::move(facts_); }
  [[nodiscard]] Sentences sentences() { return std::move(sentences_); }

 private:
  [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(plain_.size()); }

  void add_block(std::string_view marked) {
    if (!plain_.empty()) plain_ += "\n\n";
    Block block;
    if (marked.starts_with("comment:")) block.kind = BlockKind::comment;
    if (marked.starts_with("quote:")) block.kind = BlockKind::quote;
    if (block.kind != BlockKind::paragraph) marked.remove_prefix(marked.find(':') + 1);
    const auto start = at();
    const auto first = static_cast<std::uint32_t>(sentences_.tokens.size());
    for (const auto word : split(marked, ' ')) add_word(word, start);
    block.span = {start, at()};
    sentences_.sentences.push_back({block.span,
                                    static_cast<std::uint32_t>(facts_.document.blocks.size()),
                                    first, static_cast<std::uint32_t>(sentences_.tokens.size())});
    facts_.document.blocks.push_back(block);
  }

  void add_word(std::string_view word, std::uint32_t block_start) {
    if (at() > block_start) plain_ += ' ';
    const bool told = word.starts_with('*');
    if (told) word.remove_prefix(1);
    const bool named = word.ends_with('_');
    const bool said = word.ends_with('>');
    if (named || said) word.remove_suffix(1);
    Token token;
    token.span = {at(), at() + static_cast<std::uint32_t>(word.size())};
    token.text = word;
    token.lower = lower_ascii(word);
    token.stem = token.lower;
    const char first = token.lower[0];
    token.kind = first >= 'a' && first <= 'z'   ? TokenKind::word
                 : first >= '0' && first <= '9' ? TokenKind::number
                 : first == '"'                 ? TokenKind::open_quote
                                                : TokenKind::punctuation;
    token.capital = word[0] >= 'A' && word[0] <= 'Z';
    if (told) {
      Event event;
      event.type = EventType::killing;
      event.trigger = token.span;
      facts_.events.push_back(event);
    }
    if (named) facts_.names.mentions.push_back({token.span, token.text, EntityKind::place});
    if (said) {
      Attribution attribution;
      attribution.holder = "ministry";
      attribution.content = {{block_start, at()}};
      facts_.attributions.push_back(attribution);
    }
    plain_ += word;
    sentences_.tokens.push_back(std::move(token));
  }

  std::string plain_;
  DocumentFacts facts_;
  Sentences sentences_;
};

struct Pile {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<std::vector<Span>> left_out;
  explicit Pile(const std::vector<Page>& pages) {
    for (const auto& page : pages) {
      PageWriter writer(page);
      facts.push_back(writer.facts());
      sentences.push_back(writer.sentences());
    }
  }
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences, left_out}; }
};

// "site_boilerplate 4/5 a b c d: Subscribe to …": one line for each block that recurs.
std::string dump(const std::vector<Reason>& found, const Pile& pile) {
  std::map<std::string, std::string> lines;
  for (const auto& reason : found) {
    const auto& document = pile.facts[reason.spans.front().document].document;
    const auto words = document.text.slice(reason.spans.front().span);
    auto& line = lines[std::string(words.substr(0, 12))];
    if (line.empty())
      line = fmt::format("{} {}/{}", reason.rule.substr(reason.rule.find('.') + 1),
                         reason.figures[0].value, reason.figures[1].value);
    line += " " + document.id;
  }
  std::string out;
  for (const auto& [words, line] : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

// Pages of the Daily Lamp with a story each, and shared blocks after it on the first `on` of them.
std::vector<Page> lamp(std::size_t count, std::size_t on, const std::vector<std::string>& shared,
                       const std::string& author = "") {
  static const std::vector<std::string> topics{"harbour", "forest", "bakery", "museum", "tunnel",
                                               "quarry",  "garden", "island", "market", "bridge"};
  std::vector<Page> pages;
  for (std::size_t i = 0; i < count; ++i) {
    Page page{std::string(1, static_cast<char>('a' + i)), "Daily Lamp", {}, author, "", ""};
    page.blocks = {"The " + topics[i] + " was closed on account of the weather .",
                   "Nobody near the " + topics[i] + " expected it to open before the summer ."};
    if (i < on) page.blocks.insert(page.blocks.begin() + 1, shared.begin(), shared.end());
    pages.push_back(page);
  }
  return pages;
}

std::vector<Page> at_end(std::vector<Page> pages, std::size_t on, const std::string& block) {
  for (std::size_t i = 0; i < on; ++i) pages[i].blocks.push_back(block);
  return pages;
}

template <class Change>
std::vector<Page> changed(std::vector<Page> pages, const Change& change) {
  for (std::size_t i = 0; i < pages.size(); ++i) change(pages[i], i);
  return pages;
}

const std::string plea = "Please support our journalism with a donation .";
const std::string bio = "Ada Renn has covered the ports for the Daily Lamp since 2009 .";
const std::string notice = "Stories in our digest are republished from the Skerry_ Wire_ .";
const std::string background = "The mine at Olm_ closed after eleven men were *killed in 2009 .";
const std::string motto = "Light where it is dark .";
const std::string manifesto = "We ask you to remember our martyrs and our cause .";

struct Row {
  const char* name;
  std::vector<Page> pages;
  std::string expected;
};

class SiteRepeats : public testing::TestWithParam<Row> {};

TEST_P(SiteRepeats, LeavesOutWhatSpeaksForTheSite) {
  const Pile pile(GetParam().pages);
  EXPECT_EQ(dump(find_site_boilerplate(pile.texts()), pile), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, SiteRepeats,
    testing::Values(
        Row{"plea", lamp(5, 4, {plea}), "site_boilerplate 4/5 a b c d"},
        Row{"plea_on_few_of_many", lamp(10, 4, {plea}), "site_boilerplate 4/10 a b c d"},
        Row{"three_pages_are_too_few", lamp(5, 3, {plea}), ""},
        Row{"plea_that_tells_an_event",
            lamp(4, 4, {"Support our journalism so that we can go where men are *killed ."}),
            "site_boilerplate 4/4 a b c d"},
        Row{"wording_that_no_report_uses_counts_twice",
            lamp(5, 4, {"Copyright 2017 Coast_ Post_ ."}), "site_boilerplate 4/5 a b c d"},
        Row{"the_same_word_inside_a_report",
            lamp(5, 4, {"The copyright law of 2017 was passed at Olm_ ."}), ""},
        Row{"background_that_tells", lamp(6, 6, {background}), ""},
        Row{"the_outlet_as_source_of_a_claim",
            lamp(6, 6, {"The Daily Lamp found that eleven men were *killed at Olm_ ."}), ""},
        Row{"somebody_is_quoted",
            lamp(6, 6, {"The post is subject to the terms of use , the ministry said> ."}), ""},
        Row{"vague_background_inside_the_page",
            lamp(6, 6, {"The fighting has gone on for years ."}), ""},
        Row{"bio_of_the_author", lamp(5, 4, {bio}, "Ada Renn"), "site_boilerplate 4/5 a b c d"},
        Row{"a_person_who_is_not_the_author", lamp(5, 4, {bio}, "Jon Brekk"), ""},
        Row{"notice_of_republication", lamp(5, 4, {notice}), "republication_notice 4/5 a b c d"},
        Row{"a_statement_that_was_published",
            lamp(5, 4, {"The list was first published in Olm_ ."}), ""},
        Row{"motto_at_the_edge", at_end(lamp(6, 0, {}), 4, motto), "site_motto 4/6 a b c d"},
        Row{"motto_on_half", at_end(lamp(8, 0, {}), 4, motto), "site_motto 4/8 a b c d"},
        Row{"motto_on_less_than_half", at_end(lamp(9, 0, {}), 4, motto), ""},
        Row{"motto_in_the_middle", lamp(6, 6, {motto}), ""},
        Row{"digits_and_case_aside",
            changed(lamp(4, 4, {}),
                    [](Page& page, std::size_t i) {
                      page.blocks.push_back(
                          fmt::format("{} now and join {} subscribers of our newsletter .",
                                      i % 2 == 0 ? "SUBSCRIBE" : "Subscribe", 1200 + 7 * i));
                    }),
            "site_boilerplate 4/4 a c\nsite_boilerplate 4/4 b d"},
        Row{"comments_never_count", lamp(5, 5, {"comment:" + plea}), ""},
        Row{"quotations_set_apart_never_count", lamp(5, 5, {"quote:" + plea}), ""},
        Row{"we_and_the_own_name_are_what_a_party_says",
            lamp(5, 5, {"We of the Daily Lamp will never leave ."}), ""},
        Row{"an_appeal_to_the_reader", lamp(5, 5, {manifesto}), "site_boilerplate 5/5 a b c d e"},
        Row{"reprints_of_one_story_are_one_page",
            changed(lamp(5, 5, {}),
                    [](Page& page, std::size_t) {
                      page.blocks = {"The harbour was closed on account of the weather .", plea};
                    }),
            ""},
        Row{"reprints_beside_other_stories",
            changed(lamp(7, 7, {plea}),
                    [](Page& page, std::size_t i) {
                      if (i < 3)
                        page.blocks = {"The harbour was closed on account of the weather .", plea};
                    }),
            "site_boilerplate 5/5 a b c d e f g"},
        Row{"pages_of_furniture_alone_are_one_page",
            changed(lamp(5, 5, {}), [](Page& page, std::size_t) { page.blocks = {plea}; }), ""},
        Row{"two_sites",
            changed(lamp(4, 4, {plea}),
                    [](Page& page, std::size_t i) {
                      page.source = i < 2 ? "Daily Lamp" : "Coast Post";
                    }),
            ""},
        Row{"one_host_under_many_names",
            changed(lamp(4, 4, {plea}),
                    [](Page& page, std::size_t i) {
                      page.source = page.id;
                      page.url = fmt::format("https://{}lamp.example/{}", i < 2 ? "www." : "", i);
                    }),
            "site_boilerplate 4/4 a b c d"},
        Row{"no_site_is_known",
            changed(lamp(5, 5, {plea}), [](Page& page, std::size_t) { page.source = ""; }), ""}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(SiteOf, HostThenSiteThenOutlet) {
  const auto site = [](const char* url, const char* name, const char* source) {
    Document document;
    document.url = url;
    document.site = name;
    document.source = source;
    return site_of(document);
  };
  EXPECT_EQ(site("https://www.Lamp.example:80/a?b", "The Lamp", "Wire"), "lamp.example");
  EXPECT_EQ(site("lamp.html", " The  Lamp ", "Wire"), "the lamp");
  EXPECT_EQ(site("", "", "Skerry Wire"), "skerry wire");
  EXPECT_EQ(site("", "", ""), "");
}

TEST(SiteRepeatsReason, NamesTheSiteTheWordsAndTheFirstPlace) {
  const Pile pile(lamp(5, 4, {plea}));
  const auto found = find_site_boilerplate(pile.texts());
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].terms, (std::vector<std::string>{"daily lamp",
                                                      "“support our journalism”, “our "
                                                      "journalism”, “please”, “our”"}));
  EXPECT_EQ(found[0].spans.size(), 1U);
  ASSERT_EQ(found[3].spans.size(), 2U);
  EXPECT_EQ(found[3].spans[1], found[0].spans[0]);
  const auto spans = spans_left_out(found, pile.facts.size());
  EXPECT_EQ(pile.facts[3].document.text.slice(spans[3].at(0)), plea);
  EXPECT_TRUE(spans[4].empty());
}

// The wire's story in the digest of a site, whose notice recurs on four pages.
std::vector<Page> digest_and_wire() {
  const std::string fire =
      "A fire destroyed the net store in the harbour of Helm early on Sunday and injured three "
      "firemen .";
  const std::string drum =
      "Harbour master Ivar Sund told reporters that the flames began in a cable drum beside the "
      "southern gate .";
  auto pages = lamp(4, 4, {notice});
  pages[0].blocks = {fire, drum, notice};
  pages.push_back({"w", "Skerry Wire", {fire, drum}, "", "", ""});
  for (auto& page : pages) page.published = "2011-06-20";
  return pages;
}

TEST(RepublicationNotice, IsLeftOutAndStillCredits) {
  Pile pile(digest_and_wire());
  const auto found = find_site_boilerplate(pile.texts());
  EXPECT_EQ(dump(found, pile), "republication_notice 4/4 a b c d");
  pile.left_out = spans_left_out(found, pile.facts.size());
  const auto passages = find_reuse_in_pairs(pile.texts(), {{0, 4}});
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].from, ReuseFrom::b);
  EXPECT_TRUE(passages[0].credited);
  EXPECT_EQ(passages[0].why.back().rule, "reuse.credit");
  EXPECT_LT(passages[0].a.span.end, pile.left_out[0].at(0).start);
}

TEST(RepublicationNotice, ThatReadingLeftOutOfTheTextCreditsToo) {
  auto pages = digest_and_wire();
  pages[0].blocks.pop_back();
  Pile pile(pages);
  const auto before = find_reuse_in_pairs(pile.texts(), {{0, 4}});
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].from, ReuseFrom::unknown);
  pile.facts[0].document.why.push_back(
      reason("read.republication", {}, {"First published by the Skerry Wire on 20 June"}));
  const auto after = find_reuse_in_pairs(pile.texts(), {{0, 4}});
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].from, ReuseFrom::b);
  EXPECT_TRUE(after[0].credited);
}

std::vector<std::string> by_page(const Pile& pile) {
  std::vector<std::string> lines;
  for (const auto& reason : find_site_boilerplate(pile.texts())) {
    const auto& where = reason.spans.front();
    lines.push_back(fmt::format("{} {} {}-{} {}/{}", pile.facts[where.document].document.id,
                                reason.rule, where.span.start, where.span.end,
                                reason.figures[0].value, reason.figures[1].value));
  }
  std::ranges::sort(lines);
  return lines;
}

TEST(SiteRepeatsProperty, OrderAndOtherSitesChangeNothing) {
  expect_property("order and other sites change nothing", [] {
    const std::vector<std::string> blocks{
        plea, bio, notice, background, motto, manifesto, "The road is long and wet ."};
    auto pages = lamp(9, 0, {}, "Ada Renn");
    for (auto& page : pages) {
      page.blocks.push_back(
          fmt::format("Page {0} tells at length what page {0} alone can tell of "
                      "its own street , its own people and its own week .",
                      page.id));
      for (const auto& block : blocks)
        if (*rc::gen::arbitrary<bool>()) page.blocks.push_back(block);
    }
    const auto alone = by_page(Pile(pages));
    std::ranges::rotate(pages, pages.begin() + *rc::gen::inRange(0, 9));
    pages.insert(pages.begin() + 4, {"z", "Coast Post", {plea, motto, background}, "", "", ""});
    RC_ASSERT(by_page(Pile(pages)) == alone);
  });
}

}  // namespace
}  // namespace headwater
