// SPDX-License-Identifier: Apache-2.0
// Which parts of a case are needed: a list of sources is not worth loading every text.
#pragma once

namespace headwater {

// Ids, outlets, dates and titles of all documents are always loaded; what is not needed stays
// empty.
struct CaseNeeds {
  bool facts = false;      // all that was found in each document
  bool texts = false;      // texts and offset maps; part of `facts`
  bool languages = false;  // which sentences were not analysed; part of `facts`
  bool reasons = false;    // of the findings that are loaded
  bool left_out = false;
  bool entities = false;
  bool passages = false;
  bool incidents = false;
  bool stories = false;
  bool utterances = false;
  bool claims = false;
  bool conflicts = false;
  bool origins = false;
  bool sources = false;

  [[nodiscard]] static CaseNeeds all() {
    return {true, true, true, true, true, true, true, true, true, true, true, true, true, true};
  }
};

}  // namespace headwater
