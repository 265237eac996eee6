// SPDX-License-Identifier: Apache-2.0
#include "read/html/html_tags.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/data_file.h"
#include "base/strings.h"

namespace headwater {
namespace {

constexpr auto tag_names =
    std::to_array<std::pair<std::string_view, HtmlTag>>({{"a", HtmlTag::a},
                                                         {"abbr", HtmlTag::abbr},
                                                         {"address", HtmlTag::address},
                                                         {"article", HtmlTag::article},
                                                         {"aside", HtmlTag::aside},
                                                         {"audio", HtmlTag::audio},
                                                         {"b", HtmlTag::b},
                                                         {"blockquote", HtmlTag::blockquote},
                                                         {"body", HtmlTag::body},
                                                         {"br", HtmlTag::br},
                                                         {"button", HtmlTag::button},
                                                         {"canvas", HtmlTag::canvas},
                                                         {"caption", HtmlTag::caption},
                                                         {"center", HtmlTag::center},
                                                         {"cite", HtmlTag::cite},
                                                         {"code", HtmlTag::code},
                                                         {"col", HtmlTag::col},
                                                         {"colgroup", HtmlTag::colgroup},
                                                         {"dd", HtmlTag::dd},
                                                         {"del", HtmlTag::del},
                                                         {"details", HtmlTag::details},
                                                         {"dialog", HtmlTag::dialog},
                                                         {"div", HtmlTag::div},
                                                         {"dl", HtmlTag::dl},
                                                         {"dt", HtmlTag::dt},
                                                         {"em", HtmlTag::em},
                                                         {"embed", HtmlTag::embed},
                                                         {"fieldset", HtmlTag::fieldset},
                                                         {"figcaption", HtmlTag::figcaption},
                                                         {"figure", HtmlTag::figure},
                                                         {"font", HtmlTag::font},
                                                         {"footer", HtmlTag::footer},
                                                         {"form", HtmlTag::form},
                                                         {"frame", HtmlTag::frame},
                                                         {"frameset", HtmlTag::frameset},
                                                         {"h1", HtmlTag::h1},
                                                         {"h2", HtmlTag::h2},
                                                         {"h3", HtmlTag::h3},
                                                         {"h4", HtmlTag::h4},
                                                         {"h5", HtmlTag::h5},
                                                         {"h6", HtmlTag::h6},
                                                         {"head", HtmlTag::head},
                                                         {"header", HtmlTag::header},
                                                         {"hgroup", HtmlTag::hgroup},
                                                         {"hr", HtmlTag::hr},
                                                         {"html", HtmlTag::html},
                                                         {"i", HtmlTag::i},
                                                         {"iframe", HtmlTag::iframe},
                                                         {"img", HtmlTag::img},
                                                         {"input", HtmlTag::input},
                                                         {"label", HtmlTag::label},
                                                         {"legend", HtmlTag::legend},
                                                         {"li", HtmlTag::li},
                                                         {"link", HtmlTag::link},
                                                         {"main", HtmlTag::main},
                                                         {"map", HtmlTag::map},
                                                         {"menu", HtmlTag::menu},
                                                         {"meta", HtmlTag::meta},
                                                         {"nav", HtmlTag::nav},
                                                         {"noframes", HtmlTag::noframes},
                                                         {"noscript", HtmlTag::noscript},
                                                         {"object", HtmlTag::object},
                                                         {"ol", HtmlTag::ol},
                                                         {"optgroup", HtmlTag::optgroup},
                                                         {"option", HtmlTag::option},
                                                         {"p", HtmlTag::p},
                                                         {"param", HtmlTag::param},
                                                         {"picture", HtmlTag::picture},
                                                         {"pre", HtmlTag::pre},
                                                         {"q", HtmlTag::q},
                                                         {"s", HtmlTag::s},
                                                         {"script", HtmlTag::script},
                                                         {"section", HtmlTag::section},
                                                         {"select", HtmlTag::select},
                                                         {"small", HtmlTag::small},
                                                         {"source", HtmlTag::source},
                                                         {"span", HtmlTag::span},
                                                         {"strike", HtmlTag::strike},
                                                         {"strong", HtmlTag::strong},
                                                         {"style", HtmlTag::style},
                                                         {"sub", HtmlTag::sub},
                                                         {"summary", HtmlTag::summary},
                                                         {"sup", HtmlTag::sup},
                                                         {"svg", HtmlTag::svg},
                                                         {"table", HtmlTag::table},
                                                         {"tbody", HtmlTag::tbody},
                                                         {"td", HtmlTag::td},
                                                         {"template", HtmlTag::template_tag},
                                                         {"textarea", HtmlTag::textarea},
                                                         {"tfoot", HtmlTag::tfoot},
                                                         {"th", HtmlTag::th},
                                                         {"thead", HtmlTag::thead},
                                                         {"time", HtmlTag::time},
                                                         {"title", HtmlTag::title},
                                                         {"tr", HtmlTag::tr},
                                                         {"tt", HtmlTag::tt},
                                                         {"u", HtmlTag::u},
                                                         {"ul", HtmlTag::ul},
                                                         {"var", HtmlTag::var},
                                                         {"video", HtmlTag::video},
                                                         {"wbr", HtmlTag::wbr}});

const StringMap<HtmlTag>& tags_by_name() {
  static const StringMap<HtmlTag> tags(tag_names.begin(), tag_names.end());
  return tags;
}

}  // namespace

HtmlTag tag_named(std::string_view name) {
  std::array<char, 12> lower{};
  if (name.empty() || name.size() > lower.size()) return HtmlTag::unknown;
  std::ranges::transform(name, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  const auto& tags = tags_by_name();
  const auto found = tags.find(std::string_view(lower.data(), name.size()));
  return found == tags.end() ? HtmlTag::unknown : found->second;
}

bool is_void(HtmlTag tag) {
  static constexpr std::array set{HtmlTag::br,   HtmlTag::col,   HtmlTag::embed,  HtmlTag::frame,
                                  HtmlTag::hr,   HtmlTag::img,   HtmlTag::input,  HtmlTag::link,
                                  HtmlTag::meta, HtmlTag::param, HtmlTag::source, HtmlTag::wbr};
  return one_of(tag, set);
}

bool is_raw_text(HtmlTag tag) {
  static constexpr std::array set{HtmlTag::script, HtmlTag::style,    HtmlTag::textarea,
                                  HtmlTag::title,  HtmlTag::noframes, HtmlTag::iframe};
  return one_of(tag, set);
}

bool is_block(HtmlTag tag) {
  static constexpr std::array set{
      HtmlTag::root,       HtmlTag::address, HtmlTag::article,      HtmlTag::aside,
      HtmlTag::blockquote, HtmlTag::body,    HtmlTag::caption,      HtmlTag::center,
      HtmlTag::dd,         HtmlTag::details, HtmlTag::dialog,       HtmlTag::div,
      HtmlTag::dl,         HtmlTag::dt,      HtmlTag::fieldset,     HtmlTag::figcaption,
      HtmlTag::figure,     HtmlTag::footer,  HtmlTag::form,         HtmlTag::frameset,
      HtmlTag::h1,         HtmlTag::h2,      HtmlTag::h3,           HtmlTag::h4,
      HtmlTag::h5,         HtmlTag::h6,      HtmlTag::head,         HtmlTag::header,
      HtmlTag::hgroup,     HtmlTag::hr,      HtmlTag::html,         HtmlTag::legend,
      HtmlTag::li,         HtmlTag::main,    HtmlTag::menu,         HtmlTag::nav,
      HtmlTag::noscript,   HtmlTag::ol,      HtmlTag::optgroup,     HtmlTag::option,
      HtmlTag::p,          HtmlTag::pre,     HtmlTag::section,      HtmlTag::select,
      HtmlTag::summary,    HtmlTag::table,   HtmlTag::tbody,        HtmlTag::td,
      HtmlTag::tfoot,      HtmlTag::th,      HtmlTag::thead,        HtmlTag::title,
      HtmlTag::tr,         HtmlTag::ul,      HtmlTag::template_tag, HtmlTag::button,
      HtmlTag::video,      HtmlTag::audio,   HtmlTag::textarea,     HtmlTag::iframe};
  return one_of(tag, set);
}

bool closes_paragraph(HtmlTag tag) {
  static constexpr std::array set{
      HtmlTag::address, HtmlTag::article,  HtmlTag::aside,      HtmlTag::blockquote,
      HtmlTag::center,  HtmlTag::details,  HtmlTag::dialog,     HtmlTag::div,
      HtmlTag::dl,      HtmlTag::fieldset, HtmlTag::figcaption, HtmlTag::figure,
      HtmlTag::footer,  HtmlTag::form,     HtmlTag::h1,         HtmlTag::h2,
      HtmlTag::h3,      HtmlTag::h4,       HtmlTag::h5,         HtmlTag::h6,
      HtmlTag::header,  HtmlTag::hgroup,   HtmlTag::hr,         HtmlTag::main,
      HtmlTag::menu,    HtmlTag::nav,      HtmlTag::ol,         HtmlTag::p,
      HtmlTag::pre,     HtmlTag::section,  HtmlTag::summary,    HtmlTag::table,
      HtmlTag::ul,      HtmlTag::li,       HtmlTag::dd,         HtmlTag::dt};
  return one_of(tag, set);
}

bool is_head_only(HtmlTag tag) {
  static constexpr std::array set{HtmlTag::title,        HtmlTag::meta,  HtmlTag::link,
                                  HtmlTag::script,       HtmlTag::style, HtmlTag::noscript,
                                  HtmlTag::template_tag, HtmlTag::text};
  return one_of(tag, set);
}

int heading_level(HtmlTag tag) {
  if (tag < HtmlTag::h1 || tag > HtmlTag::h6) return 0;
  return static_cast<int>(tag) - static_cast<int>(HtmlTag::h1) + 1;
}

}  // namespace headwater
