-- What a file holds is closed to the municipality that somebody moved away from, also when a query of the program is
-- wrong. Not here: tables that figures are counted from (talks, plans, facts), which go on counting who has moved.
call trede.close_after_a_move('intake_answer');
call trede.close_after_a_move('intake_health_answer');
call trede.close_after_a_move('intake_money_answer');
call trede.close_after_a_move('intake_postponement');
call trede.close_after_a_move('consent');
call trede.close_after_a_move('plan_goal');
call trede.close_after_a_move('plan_step');
call trede.close_after_a_move('plan_reintegration');
call trede.close_after_a_move('plan_amendment');
call trede.close_after_a_move('fine');
