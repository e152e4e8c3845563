from bot.db.unit_of_work import Database


def test_a_fact_is_what_was_said_last(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        assert uow.facts.get("demo") is None
        uow.facts.set("demo", "yes")
        uow.facts.set("demo", "no")
    with database.reading() as view:
        assert view.facts.get("demo") == "no"
