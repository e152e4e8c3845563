/** One call as this desk sees it: the server's LEAD, and how it stands for the person here. */

const OPEN = ["raised", "claimed", "met"];

export function isOpen(lead) {
  return OPEN.includes(lead.status);
}

/**
 * @returns {object} a call that just came.
 * mine: I claimed it. gone: why it leaves the page ("taken", "cancelled", "expired", "closed" or
 * "elsewhere"), null while it stays. rings: how often it rang for me. together: the shop asks whether
 * we have met. unread: messages that I have not read. trouble: what went wrong, in words. returned: it
 * was mine and waits again. news: nobody here was told of it yet.
 */
export function newCall(lead) {
  return {
    lead,
    mine: false,
    gone: null,
    rings: 0,
    together: false,
    unread: 0,
    trouble: null,
    returned: false,
    news: true,
  };
}

/** What of a call can be seen: a card is made anew when this changed. */
export function visibleIn({ lead, mine, gone, rings, together, unread, trouble }) {
  return JSON.stringify([lead, mine, gone, rings > 0, together, unread, trouble]);
}
